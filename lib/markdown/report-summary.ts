import type { Table } from 'mdast';
import { STAGES } from './guide.types';
import type { ReportItem, ReportRun } from './report.types';
import { WORDS } from './report.words';
import { strong, table, words } from './report-nodes';
import { STAGE_WORDS } from './stage.words';

const COLUMNS = WORDS.summary;

/** How many items stand where, by stage and in total; stages without a run have no row. */
export function summaryTable(runs: ReportRun[]): Table {
  const stages = STAGES.flatMap((stage) => {
    const of = runs.filter((run) => run.stage === stage);
    return of.length > 0 ? [row(STAGE_WORDS[stage], of).map((cell) => words(cell))] : [];
  });
  const head = COLUMNS.map((name) => words(name));
  const total = row(WORDS.total, runs).map((cell) => strong(cell));
  return table([head, ...stages, total], ['left', ...COLUMNS.slice(1).map(() => 'right' as const)]);
}

function row(name: string, runs: ReportRun[]): string[] {
  const items = runs.flatMap((run) => run.items);
  const count = (status: ReportItem['status']) =>
    items.filter((item) => item.status === status).length;
  const [done, away, work, open] = (['done', 'not_applicable', 'needs_work', 'open'] as const).map(
    count,
  );
  const numbers = [items.length, done, away, work, open].map(String);
  return [name, ...numbers, percent((done ?? 0) + (away ?? 0), items.length)];
}

/** How much is settled, done or not applicable; 100% only if all is. */
function percent(settled: number, total: number): string {
  return total === 0 ? '–' : `${Math.floor((settled * 100) / total)}%`;
}
