import { slug } from 'github-slugger';

const LONGEST = 200;

/**
 * A slug as GitHub makes them for headings, but never empty and at most 208 characters long.
 * Text without letters or digits (emoji) becomes its code points; what is too long ends in a hash
 * of all of it, so that different texts keep different slugs.
 * @param fallback the slug of nothing at all
 */
export function slugOf(text: string, fallback: string): string {
  // A slash would look like another step of the path.
  const plain = slug(text.replace(/\s+/g, ' ').trim()).replaceAll('/', '');
  const name = plain.replace(/^-+$/, '') || codePoints(text) || fallback;
  return name.length <= LONGEST ? name : `${[...name.slice(0, LONGEST)].join('')}-${hash(text)}`;
}

function codePoints(text: string): string {
  const points = [...text.replace(/\s+/g, '')].map((character) => character.codePointAt(0) ?? 0);
  return points.map((point) => `u${point.toString(16)}`).join('-');
}

/** FNV-1a, 32 bits, in base 36: tells texts apart, and keeps no secrets. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
