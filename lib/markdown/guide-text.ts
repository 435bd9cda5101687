import { GuideError } from './guide-error';

/** The most a guide may hold: 5 MiB of UTF-8. */
export const MAX_GUIDE_BYTES = 5 * 1024 * 1024;
/** The most lines it may have. */
export const MAX_GUIDE_LINES = 250_000;

/**
 * A guide's text with line feeds only and no byte order mark.
 * @throws GuideError if it is larger than 5 MiB, has more than 250,000 lines, or holds a NUL
 *   character
 */
export function guideText(source: string): string {
  if (
    source.length > MAX_GUIDE_BYTES ||
    new TextEncoder().encode(source).length > MAX_GUIDE_BYTES
  ) {
    throw new GuideError('The guide is larger than 5 MiB');
  }
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines > MAX_GUIDE_LINES) throw new GuideError('The guide has more than 250,000 lines');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    throw new GuideError('The guide holds a NUL character', text.slice(0, nul).split('\n').length);
  }
  return text;
}

/**
 * Where the characters of a guide's text are in its source.
 * @returns a function from offsets in the text to offsets in the source; it is asked in ascending
 *   order, and takes time in proportion to the source for all of them together
 */
export function originalOffsets(source: string): (offset: number) => number {
  const pair = /\r\n/g;
  let shift = source.startsWith('\uFEFF') ? 1 : 0;
  let next = pair.exec(source);
  return (offset) => {
    while (next && next.index < offset + shift) {
      shift += 1;
      next = pair.exec(source);
    }
    return offset + shift;
  };
}
