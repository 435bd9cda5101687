import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { writeReport } from '@/lib/documents/write-report';
import { figure, hand, inTurn } from './figure';
import { reportOf } from './report-model';
import { time } from './stopwatch';

const ITEMS = 10_000;
const TIMES = 5;
const PARTS = 10;
const ROUNDS = 5;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
// Written as ours is, so that both write the same text.
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', bulletOther: '*', rule: '-', resourceLink: true })
  .freeze();

const model = { small: reportOf(ITEMS), large: reportOf(ITEMS * TIMES) };
// Parsing all of it back would take longer than everything that is measured here.
const part = parser.parse(writeReport(reportOf(ITEMS / PARTS)));
const small = repeated(part, PARTS);
const large = repeated(part, PARTS * TIMES);
const write = {
  ours: (size: 'small' | 'large') => writeReport(model[size]),
  baseline: (size: 'small' | 'large') => writer.stringify(size === 'small' ? small : large),
};
const written = { ours: write.ours('small'), baseline: write.baseline('small') };
if (boxes(written.ours) !== ITEMS || boxes(written.baseline) !== ITEMS) {
  throw new Error('The report does not have its items');
}
if (Math.abs(written.ours.length / written.baseline.length - 1) > 0.05) {
  throw new Error('The reports are not of one length');
}

const rounds = await inTurn(ROUNDS, (which) => time(() => write[which]('small')));
const long = await inTurn(1, (which) => time(() => write[which]('large')));
const least = (pairs: typeof rounds, which: 'ours' | 'baseline') =>
  Math.min(...pairs.map((pair) => pair[which]));
const growth = (which: 'ours' | 'baseline') => least(long, which) / (TIMES * least(rounds, which));

await hand([
  figure(
    {
      bench: 'report',
      name: 'report, 10,000 items',
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 2 },
    },
    rounds,
  ),
  figure(
    {
      bench: 'report',
      name: 'report, time at 50,000 / (5 × at 10,000)',
      unit: '×',
      goal: { of: 'ours', bound: 'at most', value: 1.3 },
      detail: { oursMs: least(long, 'ours'), baselineMs: least(long, 'baseline') },
    },
    [{ ours: growth('ours'), baseline: growth('baseline') }],
  ),
]);

function repeated(tree: Root, times: number): Root {
  return { type: 'root', children: Array.from({ length: times }, () => tree.children).flat() };
}

function boxes(markdown: string): number {
  return markdown.match(/^- \[[ x]\] /gm)?.length ?? 0;
}
