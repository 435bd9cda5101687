import { createDoubts, isAlike, type Pair } from './alike';
import { type Candidate, candidatesOf, NEARNESSES, type Nearness } from './candidates';
import { createLikeness } from './likeness';
import { addLink, areFree, type Links } from './links';
import { type Parts, partsOf } from './parts';
import { append, type Revision } from './revision';
import { type Bag, type Vocabulary, vocabularyOf } from './vocabulary';

/**
 * Links what is left by likeness: one to one, or to several that together say what it said. The
 * most alike go first; what stands at the same place goes before what stands elsewhere.
 */
export function linkByLikeness(before: Revision, after: Revision, links: Links): void {
  if (links.ofBefore.every(Boolean) || links.ofAfter.every(Boolean)) return;
  const vocabulary = vocabularyOf(before, after);
  const compare = createLikeness(vocabulary);
  const pairs = candidatesOf(before, after, links, vocabulary).map((candidate) => ({
    ...candidate,
    ...compare(
      vocabulary.before[candidate.before] as Bag,
      vocabulary.after[candidate.after] as Bag,
    ),
  }));
  const alike = pairs.filter((pair) => isAlike(pair) && !haveOtherIds(before, after, pair));
  const guesses = [
    ...taken(pairs, after, vocabulary, compare, 'split'),
    ...taken(pairs, before, vocabulary, compare, 'merged'),
    ...alike.map((pair) => ({ ...pair, before: [pair.before], after: [pair.after], pair })),
  ].sort(byLikeness);
  for (const guess of guesses) {
    if (!areFree(links, guess.before, guess.after)) continue;
    const { before: olds, after: nows, likeness } = guess;
    const doubt = 'pair' in guess ? null : 'parts';
    const why = doubt ?? 'likeness';
    addLink(links, { before: olds, after: nows, why, likeness, doubt });
  }
  // Whether another item is as like is known only once it is known what became of that one.
  const doubtOf = createDoubts(alike, links);
  for (const pair of alike) {
    const link = links.ofBefore[pair.before];
    if (link?.why === 'likeness' && link.after[0] === pair.after) link.doubt = doubtOf(pair);
  }
}

/** Two ids of their own: their author says that these are two items. */
function haveOtherIds(before: Revision, after: Revision, pair: Candidate): boolean {
  const [one, other] = [before.items[pair.before]?.id, after.items[pair.after]?.id];
  return Boolean(one && other && one !== other);
}

/** Items that were taken apart or put together. */
function taken(
  pairs: Pair[],
  other: Revision,
  vocabulary: Vocabulary,
  compare: ReturnType<typeof createLikeness>,
  kind: 'split' | 'merged',
) {
  const [wholes, parts] =
    kind === 'split' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const near = new Map<number, { item: number; common: Pair }[]>();
  for (const pair of pairs) {
    if (pair.near !== 'elsewhere') append(near, pair[wholes], { item: pair[parts], common: pair });
  }
  const found: Parts[] = [];
  for (const [whole, items] of near) {
    const bags = { whole: vocabulary[wholes][whole] as Bag, parts: vocabulary[parts] };
    const apart = partsOf(whole, items, other, bags, compare, vocabulary.weights);
    if (apart) found.push(apart);
  }
  return found.map(({ whole, parts: of, likeness }) => ({
    before: kind === 'split' ? [whole] : of,
    after: kind === 'split' ? of : [whole],
    near: 'place' as const,
    likeness,
  }));
}

/** The order in which guesses are tried; the same when the revisions change places. */
function byLikeness(
  a: { before: number[]; after: number[]; near: Nearness; likeness: number },
  b: typeof a,
): number {
  const [one, other] = [ends(a), ends(b)];
  return (
    b.likeness - a.likeness ||
    NEARNESSES.indexOf(a.near) - NEARNESSES.indexOf(b.near) ||
    Math.abs(one.from - one.to) - Math.abs(other.from - other.to) ||
    one.from + one.to - other.from - other.to ||
    one.from - other.from
  );
}

const ends = ({ before, after }: { before: number[]; after: number[] }) => ({
  from: before[0] as number,
  to: after[0] as number,
});
