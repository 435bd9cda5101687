/**
 * How text falls into words, the same for what is indexed and what is asked for: letters, digits
 * and symbols make words, accents don't count, and each character of Chinese, Japanese and Korean
 * is a word of its own. The migration says the same to the database.
 */

const WORD = /[\p{L}\p{N}\p{M}\p{Co}\p{So}]+/gu;
const WITHOUT_SPACES = /[々-〇ぁ-ヿㇰ-ㇿ㐀-䶿一-鿿가-힣豈-﫿ｦ-ﾟ\u{20000}-\u{3134f}]/u;
/** Ends every title in the index; nobody can ask for it. */
const END = /\u{e000}/gu;

/** Korean and Japanese taken apart, as a Mac may send it; the index takes care of other accents. */
const TAKEN_APART = /[\u1100-\u11ff\u3041-\u30ff]+/g;

/** A word of a text and where it stands there, in UTF-16 units. */
export interface TextWord {
  /** In small letters, without accents. */
  word: string;
  start: number;
  end: number;
}

/** The words of a text, one after the other. */
export function* wordsOf(text: string): Generator<TextWord> {
  for (const match of text.matchAll(WORD)) {
    let start = match.index;
    let run = '';
    for (const letter of match[0]) {
      const alone = WITHOUT_SPACES.test(letter);
      if (alone && run) yield { word: fold(run), start: start - run.length, end: start };
      if (alone) yield { word: fold(letter), start, end: start + letter.length };
      run = alone ? '' : run + letter;
      start += letter.length;
    }
    if (run) yield { word: fold(run), start: start - run.length, end: start };
  }
}

/**
 * What somebody typed as words with blanks between; empty when there is nothing to look for.
 * Accents and capitals stay: the index folds them as it folded the text.
 */
export function searchable(text: string): string {
  const composed = text.replace(END, ' ').replace(TAKEN_APART, (some) => some.normalize());
  return [...wordsOf(composed)].map(({ start, end }) => composed.slice(start, end)).join(' ');
}

/** Small letters without accents: `Émile` and `emile` are the same word. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
