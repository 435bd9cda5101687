import type { Badge } from './badge.rules';

const HEIGHT = 20;
const PADDING = 6;

/**
 * A badge as an SVG image of its own: no font, script or other host. Letters are as wide as in
 * Verdana at 11 pixels; where that font is missing, `textLength` makes another fit.
 */
export function writeBadgeSvg(badge: Badge): string {
  const label = lineOf(badge.label);
  const message = lineOf(badge.message);
  const left = widthOf(label) + 2 * PADDING;
  const right = widthOf(message) + 2 * PADDING;
  const width = left + right;
  const name = escaped(`${label}: ${message}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${left}" height="${HEIGHT}" fill="#3d4650"/>`,
    `<rect x="${left}" width="${right}" height="${HEIGHT}" fill="#${/^[0-9a-f]{6}$/i.test(badge.color) ? badge.color : '5b6470'}"/></g>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" aria-hidden="true">',
    textAt(PADDING, label),
    textAt(left + PADDING, message),
    '</g></svg>\n',
  ].join('');
}

const textAt = (x: number, text: string) =>
  text === ''
    ? ''
    : `<text x="${x}" y="14" textLength="${widthOf(text)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;

/** One line of at most 100 characters that XML may hold. */
const lineOf = (text: string): string => {
  const clean = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows none of these
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\s]+/g, ' ')
    .trim();
  return [...clean].slice(0, 100).join('');
};

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const NARROW = /[fijlrt.,:;'!|()[\] -]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z&0-9#+=<>~_]/;

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (NARROW.test(sign)) width += 4.2;
    else if (WIDE.test(sign)) width += 10.6;
    else if (CAPITAL.test(sign)) width += 7.2;
    else if (sign < '\u0250') width += 6.7;
    else width += 11;
  }
  return Math.ceil(width);
}
