import { parseGuide } from '@/lib/markdown/parse-guide';
import { withBoxes } from '@/lib/markdown/with-boxes';
import type { Status } from '@/lib/model/status';
import { boxesToMark } from '@/lib/sources/source-boxes.rules';
import { figure, hand, inTurn, type Pair } from './figure';
import { guideOf } from './guide-text';
import { time } from './stopwatch';

/*
 * A document goes out: what its boxes become, and the text with them. The baseline replaces
 * whatever looks like a box in one pass of a regular expression, which gets those in code wrong.
 */
const ITEMS = 10_000;
const MORE = 50_000;
const ROUNDS = 9;
/** One is over too soon to be told from nothing. */
const TIMES = 20;

const documentOf = (items: number) => {
  const source = guideOf(items, 20);
  const boxed = parseGuide(source).checklists.flatMap((checklist) =>
    checklist.items.map(({ box, claimed }, at) => {
      const status: Status = at % 3 === 0 ? 'open' : 'done';
      return { box, claimed, status };
    }),
  );
  if (boxed.length !== items) throw new Error('The guide was not understood');
  return { source, boxed };
};
type Document = ReturnType<typeof documentOf>;

const write: Record<keyof Pair, (document: Document) => string> = {
  ours: ({ source, boxed }) => withBoxes(source, boxesToMark(boxed)),
  baseline: ({ source, boxed }) => {
    let at = 0;
    return source.replace(/\[ \]/g, () => (boxed[at++]?.status === 'done' ? '[x]' : '[ ]'));
  },
};

const [small, large] = [documentOf(ITEMS), documentOf(MORE)];
const took = (which: keyof Pair, document: Document) =>
  time(() => {
    for (let at = 0; at < TIMES; at += 1) write[which](document);
  }) / TIMES;
for (const which of ['ours', 'baseline'] as const) took(which, small);
const rounds = await inTurn(ROUNDS, (which) => took(which, small));
const long = await inTurn(ROUNDS, (which) => took(which, large));
const fastest = (pairs: Pair[], which: keyof Pair) => Math.min(...pairs.map((pair) => pair[which]));
const growth = (which: keyof Pair) =>
  fastest(long, which) / ((MORE / ITEMS) * fastest(rounds, which));

await hand([
  figure(
    {
      bench: 'source-export',
      name: 'source export, 10,000 items',
      unit: 'ms',
      goal: { of: 'ours', bound: 'at most', value: 50 },
    },
    rounds,
  ),
  figure(
    {
      bench: 'source-export',
      name: 'source export, time at 50,000 / (5 × at 10,000)',
      unit: '×',
      goal: { of: 'ours', bound: 'at most', value: 1.3 },
    },
    [{ ours: growth('ours'), baseline: growth('baseline') }],
  ),
]);
