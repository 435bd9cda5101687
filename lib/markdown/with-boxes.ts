/** What the one character between a box's brackets can be made. */
export type BoxMark = ' ' | 'x' | '~';

/**
 * A document with some of its boxes marked otherwise; every other unit is as it was.
 * @param source the document as it was given, byte order mark and line ends included
 * @param marks by the offset of a box's one character in the source, in UTF-16 units, what it
 *   becomes; each box once, in any order
 *
 * Takes time in proportion to the length of the source, and for sorting the marks.
 */
export function withBoxes(
  source: string,
  marks: readonly { box: number; mark: BoxMark }[],
): string {
  const parts: string[] = [];
  let from = 0;
  for (const { box, mark } of [...marks].sort((a, b) => a.box - b.box)) {
    parts.push(source.slice(from, box), mark);
    from = box + 1;
  }
  return parts.join('') + source.slice(from);
}
