/** The beginning of a text, and how much there is of it. */
export interface FirstPart {
  text: string;
  /** How many characters were left out; 0 when it is whole. */
  left: number;
}

/**
 * The first `most` characters of a document, ended where a block ends when there is such a place
 * in the latter half, else at a line's end, else there, but never within a character.
 */
export function firstPart(text: string, most: number): FirstPart {
  if (text.length <= most) return { text, left: 0 };
  const half = most / 2;
  const at = [
    text.lastIndexOf('\n## ', most),
    text.lastIndexOf('\n\n', most),
    text.lastIndexOf('\n', most),
  ].find((end) => end > half);
  const end = at ?? (isLowSurrogate(text.charCodeAt(most)) ? most - 1 : most);
  return { text: text.slice(0, end), left: text.length - end };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
