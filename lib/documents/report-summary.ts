import type { Table } from 'mdast';
import { strong, table, words } from '@/lib/markdown/mdast-nodes';
import { COUNTED_IN_PLACE, type CountedAs, countedAs, countedRules } from '@/lib/model/progress';
import { STAGES } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import type { ReportRun } from './report.types';
import { WORDS } from './report.words';

const { stage, items, progress } = WORDS.summary;
/** What has a column: every status, and what does not count yet where there is any. */
const columnsOf = (runs: ReportRun[]): readonly CountedAs[] =>
  runs.some((run) => run.items.some((item) => countedAs(item) === 'to_confirm'))
    ? COUNTED_IN_PLACE
    : COUNTED_IN_PLACE.filter((as) => as !== 'to_confirm');

/** How many items stand where, by stage and in total; stages without a run have no row. */
export function summaryTable(runs: ReportRun[]): Table {
  const columns = columnsOf(runs);
  const stages = STAGES.flatMap((stage) => {
    const of = runs.filter((run) => run.stage === stage);
    return of.length > 0 ? [row(STAGE_WORDS[stage], of, columns).map((cell) => words(cell))] : [];
  });
  const names = [stage, items, ...columns.map((as) => countedRules(as).word), progress];
  const head = names.map((name) => words(name));
  const total = row(WORDS.total, runs, columns).map((cell) => strong(cell));
  return table([head, ...stages, total], ['left', ...names.slice(1).map(() => 'right' as const)]);
}

function row(name: string, runs: ReportRun[], columns: readonly CountedAs[]): string[] {
  const items = runs.flatMap((run) => run.items);
  const count = (as: CountedAs) => items.filter((item) => countedAs(item) === as).length;
  const numbers = [items.length, ...columns.map(count)].map(String);
  const settled = items.filter(({ counts }) => counts).length;
  return [name, ...numbers, percent(settled, items.length)];
}

/** How much is settled and counts; 100% only if all does. */
function percent(settled: number, total: number): string {
  return total === 0 ? '–' : `${Math.floor((settled * 100) / total)}%`;
}
