import type { Links } from './links';
import { append, type Revision } from './revision';
import type { Bag, Vocabulary } from './vocabulary';

/** How close an item of the new revision stands to where one of the old stood; the closest first. */
export const NEARNESSES = ['place', 'section', 'elsewhere'] as const;
export type Nearness = (typeof NEARNESSES)[number];

/** Two items whose texts are worth comparing. */
export interface Candidate {
  before: number;
  after: number;
  near: Nearness;
}

/** At the same place, how many items further on or back one may be looked for. */
const WINDOW = 8;
/** Words or pairs of words are looked up where at most so many pairs of items share them. */
const PAIRS_OF_A_WORD = 25;
/** By words, the candidates of one item. */
const BY_WORDS = 8;

/**
 * Which of the items that are not linked yet are worth comparing: those between the same neighbours,
 * and those that share rare words. Each item has a bounded number of candidates, so comparing them
 * all takes time proportional to the number of items.
 */
export function candidatesOf(
  before: Revision,
  after: Revision,
  links: Links,
  vocabulary: Vocabulary,
): Candidate[] {
  const found = new Map<number, Candidate>();
  const add = (one: number, other: number, near: Nearness) => {
    const pair = one * after.items.length + other;
    if (!found.has(pair)) found.set(pair, { before: one, after: other, near });
  };
  for (const [one, other] of atOnePlace(before, after, links)) add(one, other, 'place');
  for (const [one, other] of byWords(links, vocabulary)) {
    add(one, other, before.section[one] === after.section[other] ? 'section' : 'elsewhere');
  }
  return [...found.values()].sort((a, b) => a.before - b.before || a.after - b.after);
}

/** Pairs that follow the same linked item or precede one, or the edge of their section. */
function* atOnePlace(before: Revision, after: Revision, links: Links) {
  for (const step of [1, -1] as const) {
    const nows = runs(after, step, (item) => links.ofAfter[item] && item);
    const olds = runs(before, step, (item) => links.ofBefore[item]?.after[0]);
    for (const [anchor, run] of olds) {
      const others = nows.get(anchor) ?? [];
      for (const [at, one] of run.entries()) {
        const from = Math.max(0, at - WINDOW);
        for (const other of others.slice(from, at + WINDOW + 1)) yield [one, other] as const;
      }
    }
  }
}

/**
 * The items without a link, in runs.
 * @param step 1 for what follows a linked item, -1 for what precedes one, the nearest first
 * @param anchorOf a linked item's number in the new revision
 */
function runs(revision: Revision, step: 1 | -1, anchorOf: (item: number) => number | undefined) {
  const lists = new Map<string, number[]>();
  for (const [section, members] of revision.members) {
    let anchor = `section ${section}`;
    for (const item of step === 1 ? members : members.toReversed()) {
      const linked = anchorOf(item);
      if (linked === undefined) append(lists, anchor, item);
      else anchor = `item ${linked}`;
    }
  }
  return lists;
}

/** Pairs that share words which few others have: for each item those with most of them. */
function byWords(links: Links, { before, after }: Vocabulary): [number, number][] {
  const olds = holders(before, links.ofBefore);
  const nows = holders(after, links.ofAfter);
  const shares = new Map<number, number>();
  for (const [feature, ones] of olds) {
    const others = nows.get(feature);
    if (!others || ones.length * others.length > PAIRS_OF_A_WORD) continue;
    for (const one of ones) {
      for (const other of others) {
        const pair = one * after.length + other;
        shares.set(pair, (shares.get(pair) ?? 0) + 1);
      }
    }
  }
  const pairs = [...shares].map(([pair, share]) => {
    const [one, other] = [Math.floor(pair / after.length), pair % after.length];
    return { one, other, share };
  });
  pairs.sort((a, b) => b.share - a.share || a.one + a.other - b.one - b.other || a.one - b.one);
  const [ofOne, ofOther] = [new Map<number, number>(), new Map<number, number>()];
  return pairs
    .filter(({ one, other }) => {
      const [among, amongOthers] = [count(ofOne, one), count(ofOther, other)];
      return among <= BY_WORDS || amongOthers <= BY_WORDS;
    })
    .map(({ one, other }) => [one, other]);
}

/** The items without a link by their words and by what stands side by side in them. */
function holders(bags: Bag[], linked: Links['ofBefore']): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [item, { words, order }] of bags.entries()) {
    if (linked[item]) continue;
    const beside = order.slice(1).map((word, at) => `${order[at]} ${word}`);
    for (const feature of new Set([...words.map(String), ...beside])) append(lists, feature, item);
  }
  return lists;
}

function count(counts: Map<number, number>, key: number): number {
  const counted = (counts.get(key) ?? 0) + 1;
  counts.set(key, counted);
  return counted;
}
