import { cleanText } from './clean-text';
import type { ReportItem, ReportModel, ReportRun } from './report.types';
import { signOffText } from './report-sign-offs';

const COLUMNS: [string, (item: ReportItem, run: ReportRun) => string][] = [
  ['run', (_, run) => run.title],
  ['run_id', (_, run) => run.id],
  ['stage', (_, run) => run.stage],
  ['checklist', (_, run) => run.checklistTitle],
  ['guide', (_, run) => run.guideName],
  ['revision', (_, run) => run.revision],
  ['item_key', (item) => item.key],
  ['parent_key', (item) => item.parentKey ?? ''],
  ['item', (item) => item.text],
  ['status', (item) => item.status],
  ['justification', (item) => item.justification ?? ''],
  ['note', (item) => item.note ?? ''],
  ['assignee', (item) => item.assignee ?? ''],
  ['due_on', (item) => item.dueOn ?? ''],
  ['overdue', (item) => (item.overdue ? 'yes' : 'no')],
  ['evidence', (item) => item.evidence.map(evidenceText).join('\n')],
  ['comments', (item) => item.comments.map((c) => `${c.author}, ${c.at}: ${c.body}`).join('\n')],
  ['answered_by', (item) => item.answeredBy ?? ''],
  ['answered_at', (item) => item.answeredAt ?? ''],
  ['actions', (item) => item.actions.map(actionText).join('\n')],
  ['sign_offs', (_, run) => run.signOffs.map(signOffText).join('\n')],
];

/**
 * A report's items as CSV (RFC 4180): a header row, then one row an item, lines ended by CR LF,
 * every cell in quotes, for UTF-8 without a byte order mark. Evidence, comments,
 * actions and sign-offs are one to a line.
 *
 * Spreadsheets run cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return as formulas,
 * so these begin with an apostrophe here; a reader that wants the exact text takes the JSON.
 */
export function writeReportCsv(report: ReportModel): string {
  const header = COLUMNS.map(([name]) => name);
  const rows = report.runs.flatMap((run) =>
    run.items.map((item) => COLUMNS.map(([, read]) => read(item, run))),
  );
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function evidenceText({ kind, url, text }: ReportItem['evidence'][number]): string {
  return `${kind}: ${[text, url].filter(Boolean).join(' ')}`;
}

function actionText({ done, text, owner, dueOn }: ReportItem['actions'][number]): string {
  const facts = [owner ?? 'nobody’s yet', ...(dueOn ? [`due ${dueOn}`] : [])];
  return `${done ? 'done' : 'open'}: ${text} (${facts.join(', ')})`;
}

function cell(value: string): string {
  // Control characters go; what was hidden behind them must be no formula either.
  const clean = cleanText(value);
  const formula = /^[=+\-@\t\r]/;
  const guard = formula.test(value) || formula.test(clean.trimStart()) ? "'" : '';
  return `"${guard}${clean.replaceAll('"', '""')}"`;
}
