import { createNumbers, type Revision } from './revision';
import { LONGEST_TEXT, wordsOf } from './words-of';

/** A text's words by number, each once, ascending. */
export interface Bag {
  words: number[];
  /** What all of them weigh. */
  weight: number;
  /** Words in the order of the text, for what stands side by side. */
  order: number[];
}

/** The words of two revisions. */
export interface Vocabulary {
  before: Bag[];
  after: Bag[];
  words: string[];
  /** What each word says: 1 if it stands in one item, less the more of them have it. */
  weights: number[];
}

/** Reads the words of all items, in time proportional to the length of their texts. */
export function vocabularyOf(before: Revision, after: Revision): Vocabulary {
  const number = createNumbers();
  const words: string[] = [];
  const items: number[] = [];
  const read = (text: string) => {
    const order = wordsOf(text.slice(0, LONGEST_TEXT)).map((word) => {
      const at = number(word);
      words[at] = word;
      return at;
    });
    const distinct = [...new Set(order)].sort((a, b) => a - b);
    for (const word of distinct) items[word] = (items[word] ?? 0) + 1;
    return { words: distinct, order };
  };
  const [olds, nows] = [before.texts.map(read), after.texts.map(read)];
  const weights = items.map((count) => 1 / (1 + Math.log10(count)));
  const weigh = (bag: Omit<Bag, 'weight'>) => ({ ...bag, weight: weightOf(bag.words, weights) });
  return { before: olds.map(weigh), after: nows.map(weigh), words, weights };
}

export const weightOf = (words: Iterable<number>, weights: number[]): number => {
  let weight = 0;
  for (const word of words) weight += weights[word] as number;
  return weight;
};

/** Several texts as one. */
export function joined(bags: Bag[], weights: number[]): Bag {
  const words = [...new Set(bags.flatMap((bag) => bag.words))].sort((a, b) => a - b);
  return { words, weight: weightOf(words, weights), order: bags.flatMap(({ order }) => order) };
}
