/** Scripts that put no spaces between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
/** A pictograph with what is joined to it, or the two letters of a flag. */
const PICTOGRAPH =
  '\\p{RI}{2}|\\p{ExtPict}[\\ufe0f\\p{EMod}]*(?:\\u200d\\p{ExtPict}[\\ufe0f\\p{EMod}]*)*';

/** Source of a pattern that matches one word, one sign of a script without spaces, or one emoji. */
export const WORD = `${PICTOGRAPH}|[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`;

/** Characters; of a longer text, only the beginning says how alike it is to others. */
export const LONGEST_TEXT = 20_000;

const WORDS = new RegExp(WORD, 'gu');

/**
 * The words of a text in small letters; of scripts without spaces its signs, and of a text without
 * any words its characters. It takes no dictionary, so that the same text has the same words
 * everywhere.
 */
export function wordsOf(text: string): string[] {
  const small = text.normalize('NFKC').toLowerCase();
  return small.match(WORDS) ?? [...small.replace(/\s/g, '')];
}
