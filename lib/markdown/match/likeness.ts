import { nearness } from './near-words';
import type { Bag, Vocabulary } from './vocabulary';

/** Words beyond these that only one text has are not compared letter by letter. */
const MOST_LEFT = 12;
/** Nor are those of longer texts that are less alike than this: slips alone would not make them one. */
const FEW_WORDS = 3;
const WORTH_A_LOOK = 0.25;

/** What two texts have in common, in weight of words. */
export interface Common {
  weight: number;
  /** From 0 to 1: the middle between what both share of all they say, and of what the shorter says. */
  likeness: number;
}

/** @returns a function that compares two texts; the same result whichever comes first */
export function createLikeness({ words, weights }: Pick<Vocabulary, 'words' | 'weights'>) {
  return (one: Bag, other: Bag): Common => {
    if (one.weight === 0 || other.weight === 0) return { weight: 0, likeness: 0 };
    const { shared, left, right } = compare(one.words, other.words);
    let weight = 0;
    for (const word of shared) weight += weights[word] as number;
    const exact = likenessOf(weight, one, other);
    const isShort = Math.min(one.words.length, other.words.length) <= FEW_WORDS;
    if (Math.max(left.length, right.length) > MOST_LEFT) return { weight, likeness: exact };
    if (exact < WORTH_A_LOOK && !isShort) return { weight, likeness: exact };
    for (const { a, b, share } of nearPairs(left, right, words)) {
      weight += share * Math.min(weights[a] as number, weights[b] as number);
    }
    return { weight, likeness: likenessOf(weight, one, other) };
  };
}

function likenessOf(weight: number, one: Bag, other: Bag): number {
  const ofAll = (2 * weight) / (one.weight + other.weight);
  const ofShorter = weight / Math.min(one.weight, other.weight);
  // Rounded, so that the order in which weights are added never decides between two that are equal.
  return Math.round(Math.min(1, (ofAll + ofShorter) / 2) * 1e6) / 1e6;
}

/** Words of both, and of one alone; each list is ascending. */
function compare(one: number[], other: number[]) {
  const parts = { shared: [] as number[], left: [] as number[], right: [] as number[] };
  let [at, to] = [0, 0];
  while (at < one.length || to < other.length) {
    const [a, b] = [one[at] ?? Infinity, other[to] ?? Infinity];
    if (a === b) parts.shared.push(a);
    else if (a < b) parts.left.push(a);
    else parts.right.push(b);
    if (a <= b) at += 1;
    if (b <= a) to += 1;
  }
  return parts;
}

/** Pairs words that are nearly the same, the nearest first, each word once. */
function nearPairs(left: number[], right: number[], words: string[]) {
  const pairs: { a: number; b: number; share: number }[] = [];
  for (const a of left) {
    for (const b of right) {
      const share = nearness(words[a] as string, words[b] as string);
      if (share > 0) pairs.push({ a, b, share });
    }
  }
  pairs.sort((p, q) => q.share - p.share || p.a + p.b - q.a - q.b);
  const used = new Set<number>();
  return pairs.filter(({ a, b }) => {
    if (used.has(a) || used.has(b)) return false;
    used.add(a).add(b);
    return true;
  });
}
