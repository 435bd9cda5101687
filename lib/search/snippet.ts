import { plainWords } from '@/lib/markdown/plain-words';
import type { Term } from './search-query';
import { fold, type TextWord, wordsOf } from './text-words';

/** A part of a text that was asked for, in UTF-16 units: from `start` up to but not with `end`. */
export interface Mark {
  start: number;
  end: number;
}

/** About as many characters of a text are shown, those before the first mark among them. */
const SHOWN = 180;
const BEFORE = 40;

/** Where the words that were asked for stand in a text. */
export function marksOf(text: string, terms: readonly Term[]): Mark[] {
  const words = [...wordsOf(text)];
  const wanted = terms.map(folded);
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const lengths = wanted.map((term) => matchAt(words, at, term));
    const end = Math.max(...lengths, 0);
    if (end === 0) continue;
    const start = (words[at] as TextWord).start;
    const last = marks.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

/** The part of a longer text around what was asked for, on one line; null when it has none of it. */
export function snippetOf(
  body: string,
  terms: readonly Term[],
): { text: string; marks: Mark[] } | null {
  // What only its signs have, such as the address of a link, is shown as it was typed.
  return around(plainWords(body), terms) ?? around(body.replace(/\s+/g, ' ').trim(), terms);
}

function around(plain: string, terms: readonly Term[]) {
  const first = firstMatch(plain, terms);
  if (first === undefined) return null;
  const from = first <= BEFORE ? 0 : plain.indexOf(' ', first - BEFORE) + 1 || first;
  const start = from > first ? first : from;
  const cut = start + SHOWN >= plain.length ? plain.length : plain.lastIndexOf(' ', start + SHOWN);
  const end = cut > first ? cut : start + SHOWN;
  const text = `${start > 0 ? '… ' : ''}${plain.slice(start, end).toWellFormed()}${end < plain.length ? ' …' : ''}`;
  return { text, marks: marksOf(text, terms) };
}

function firstMatch(text: string, terms: readonly Term[]): number | undefined {
  const wanted = terms.map(folded);
  const words: TextWord[] = [];
  const longest = Math.max(...wanted.map((term) => term.words.length), 1);
  for (const word of wordsOf(text)) {
    words.push(word);
    if (words.length > longest) words.shift();
    if (wanted.some((term) => matchAt(words, 0, term) > 0)) return words[0]?.start;
  }
  for (; words.length > 0; words.shift())
    if (wanted.some((term) => matchAt(words, 0, term) > 0)) return words[0]?.start;
  return undefined;
}

const folded = ({ text, phrase }: Term) => ({ words: text.split(' ').map(fold), phrase });

/** Where a term that begins at a word ends in the text; 0 when it does not begin there. */
function matchAt(
  words: readonly TextWord[],
  at: number,
  term: { words: string[]; phrase: boolean },
): number {
  for (const [n, wanted] of term.words.entries()) {
    const word = words[at + n];
    if (!word) return 0;
    const begins = !term.phrase && n === term.words.length - 1;
    if (begins ? !word.word.startsWith(wanted) : word.word !== wanted) return 0;
    if (n < term.words.length - 1) continue;
    // A word with accents may be longer than what it was folded to; then all of it is marked.
    const whole = word.end - word.start !== word.word.length;
    return begins && !whole ? word.start + wanted.length : word.end;
  }
  return 0;
}
