import type { Common } from './likeness';
import type { Revision } from './revision';
import { type Bag, joined, weightOf } from './vocabulary';

/** An item and those that look like its parts in the other revision. */
export interface Parts {
  whole: number;
  parts: number[];
  likeness: number;
}

/** Of a part's weight, what has to stand in the whole. */
const OF_PART = 0.6;
/** Of the whole's weight, what has to stand in its parts, and in each part alone. */
const OF_WHOLE = 0.6;
const OWN = 0.12;
const MOST = 8;

/**
 * Whether an item was taken apart: items that stand one after the other, each mostly said by it
 * before and each with something of it that the others lack, are together more like it than any of
 * them alone. The same question the other way round finds merged items.
 * @param near the items of the other revision that stand where it stood, with what they share
 */
export function partsOf(
  whole: number,
  near: { item: number; common: Common }[],
  other: Revision,
  bags: { whole: Bag; parts: Bag[] },
  compare: (one: Bag, other: Bag) => Common,
  weights: number[],
): Parts | null {
  const bagOf = (item: number) => bags.parts[item] as Bag;
  const inside = near.filter(
    ({ item, common }) => common.weight >= OF_PART * bagOf(item).weight && common.weight > 0,
  );
  const runs = runsOf(
    inside.map(({ item }) => item),
    other,
  );
  const found = runs.flatMap((run) => {
    const parts = contributing(run, bagOf, bags.whole, weights);
    if (parts.length < 2 || parts.length > MOST) return [];
    const union = joined(parts.map(bagOf), weights);
    if (weightOf(covered(union, bags.whole), weights) < OF_WHOLE * bags.whole.weight) return [];
    const { likeness } = compare(bags.whole, union);
    const alone = inside.filter(({ item }) => parts.includes(item));
    return alone.every(({ common }) => common.likeness < likeness)
      ? [{ whole, parts, likeness }]
      : [];
  });
  return found.sort((a, b) => b.likeness - a.likeness)[0] ?? null;
}

/** Items that stand directly one after the other in a section. */
function runsOf(items: number[], { section, at }: Revision): number[][] {
  const runs: number[][] = [];
  for (const item of items.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last !== undefined && section[last] === section[item] && at[item] === (at[last] ?? 0) + 1;
    if (follows) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Those of a run that each say something of the whole which none of the others says. */
function contributing(
  run: number[],
  bagOf: (item: number) => Bag,
  whole: Bag,
  weights: number[],
): number[] {
  const own = run.map((item) => {
    const others = new Set(
      run.filter((one) => one !== item).flatMap((one) => covered(bagOf(one), whole)),
    );
    const alone = covered(bagOf(item), whole).filter((word) => !others.has(word));
    return { item, weight: weightOf(alone, weights) };
  });
  return own.filter(({ weight }) => weight >= OWN * whole.weight).map(({ item }) => item);
}

/** The words of a text that stand in the other. */
function covered(bag: Bag, whole: Bag): number[] {
  const words = new Set(whole.words);
  return bag.words.filter((word) => words.has(word));
}
