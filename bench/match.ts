import { diffArrays } from 'diff';
import type { MatchItem } from '@/lib/markdown/match/match.types';
import { matchItems } from '@/lib/markdown/match/match-items';
import { figure, hand, inTurn } from './figure';
import { itemsOf, textsOf, withTenthChanged } from './match-texts';
import { time } from './stopwatch';

const ITEMS = 10_000;
const MORE = 50_000;
const ROUNDS = 5;

const revisions = (items: number) => {
  const texts = textsOf(items);
  const sides = { before: texts, after: withTenthChanged(texts) };
  return {
    texts: sides,
    before: itemsOf(sides.before, 'b'),
    after: itemsOf(sides.after, 'a'),
  };
};
const [small, large] = [revisions(ITEMS), revisions(MORE)];
const work = {
  ours: ({ before, after }: typeof small) => matchItems(before, after),
  baseline: ({ texts }: typeof small) =>
    diffArrays(
      texts.before.map(({ text }) => text),
      texts.after.map(({ text }) => text),
    ),
};

proveRight(small.before, small.after);
for (let at = 0; at < 3; at += 1) for (const one of Object.values(work)) one(revisions(1_000));

const rounds = await inTurn(ROUNDS, (which) => time(() => work[which](small)));
const long = await inTurn(2, (which) => time(() => work[which](large)));
const least = (of: typeof rounds, which: 'ours' | 'baseline') =>
  Math.min(...of.map((round) => round[which]));
const growth = (which: 'ours' | 'baseline') =>
  least(long, which) / ((MORE / ITEMS) * least(rounds, which));

await hand([
  figure(
    {
      bench: 'match',
      name: 'match, 10,000 items, a tenth changed',
      unit: 'ms',
      goal: { of: 'ours', bound: 'at most', value: 1000 },
    },
    rounds,
  ),
  figure(
    {
      bench: 'match',
      name: 'match, time at 50,000 / (5 × at 10,000)',
      unit: '×',
      goal: { of: 'ours', bound: 'at most', value: 1.3 },
      detail: { oursMs: least(long, 'ours'), baselineMs: least(long, 'baseline') },
    },
    [{ ours: growth('ours'), baseline: growth('baseline') }],
  ),
]);

/** Fast and wrong would be no figure: each change is to be found as what it was made as. */
function proveRight(before: MatchItem[], after: MatchItem[]): void {
  const counts = new Map<string, number>();
  for (const { kind } of matchItems(before, after)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const each = ITEMS / 50;
  const expected = { reworded: each, moved: each, removed: each, new: each, split: each };
  for (const [kind, count] of Object.entries(expected)) {
    if (counts.get(kind) !== count) throw new Error(`${kind}: ${counts.get(kind)} of ${count}`);
  }
}
