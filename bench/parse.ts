import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseGuide } from '@/lib/markdown/parse-guide';
import { figure, hand, inTurn } from './figure';
import { guideOf } from './guide-text';
import { time } from './stopwatch';

const ITEMS = 10_000;
const MORE = 50_000;
const PER_HEADING = 20;
const ROUNDS = 3;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const parse = {
  ours: (text: string) => parseGuide(text),
  baseline: (text: string) => parser.parse(text),
};
const [small, large] = [guideOf(ITEMS, PER_HEADING), guideOf(MORE, PER_HEADING)];

const found = parseGuide(small).checklists.flatMap(({ items }) => items);
if (found.length !== ITEMS || found.some(({ guidance }) => guidance !== 'Say how.')) {
  throw new Error('The guide was not understood');
}
for (const work of Object.values(parse))
  for (let at = 0; at < 5; at += 1) work(guideOf(1_000, PER_HEADING));

const rounds = await inTurn(ROUNDS, (which) => time(() => parse[which](small)));
// The baseline takes most of a minute for the long one, so each reads it once.
const [long] = await inTurn(1, (which) => time(() => parse[which](large)));
const growth = (which: 'ours' | 'baseline') =>
  (long?.[which] as number) / ((MORE / ITEMS) * Math.min(...rounds.map((round) => round[which])));

await hand([
  figure(
    {
      bench: 'parse',
      name: 'parse, 10,000 items',
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 1.5 },
    },
    rounds,
  ),
  figure(
    {
      bench: 'parse',
      name: 'parse, time at 50,000 / (5 × at 10,000)',
      unit: '×',
      goal: { of: 'ours', bound: 'at most', value: 1.3 },
      detail: { oursMs: long?.ours as number, baselineMs: long?.baseline as number },
    },
    [{ ours: growth('ours'), baseline: growth('baseline') }],
  ),
]);
