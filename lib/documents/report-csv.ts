import { cleanText } from '@/lib/markdown/clean-text';
import type { ReportItem, ReportModel, ReportRun } from './report.types';
import { throughWords } from './report.words';
import { toldStrength } from './report-item';
import { signOffText } from './report-sign-offs';
import { reportToldApart } from './told-apart';

/** What a row is made of: an item of a run, each also with the names told apart. */
interface Row {
  item: ReportItem;
  run: ReportRun;
  told: { item: ReportItem; run: ReportRun };
  emailOf: (personId: string | null) => string;
}

const COLUMNS: [string, (row: Row) => string][] = [
  ['run', ({ run }) => run.title],
  ['run_id', ({ run }) => run.id],
  ['stage', ({ run }) => run.stage],
  ['checklist', ({ run }) => run.checklistTitle],
  ['guide', ({ run }) => run.guideName],
  ['revision', ({ run }) => run.revision],
  ['item_key', ({ item }) => item.key],
  ['parent_key', ({ item }) => item.parentKey ?? ''],
  ['item', ({ item }) => item.text],
  ['status', ({ item }) => item.status],
  ['justification', ({ item }) => item.justification ?? ''],
  ['note', ({ item }) => item.note ?? ''],
  ['assignee', ({ item }) => item.assignee ?? ''],
  ['due_on', ({ item }) => item.dueOn ?? ''],
  ['overdue', ({ item }) => (item.overdue ? 'yes' : 'no')],
  ['evidence', ({ item }) => item.evidence.map(evidenceText).join('\n')],
  ['comments', ({ told }) => told.item.comments.map(commentText).join('\n')],
  ['answered_by', ({ item }) => item.answeredBy ?? ''],
  ['answered_at', ({ item }) => item.answeredAt ?? ''],
  ['actions', ({ told }) => told.item.actions.map(actionText).join('\n')],
  [
    'sign_offs',
    ({ told }) => told.run.signOffs.map((one) => signOffText(one, told.run.title)).join('\n'),
  ],
  ['answered_by_email', ({ item, emailOf }) => emailOf(item.answeredById)],
  ['assignee_email', ({ item, emailOf }) => emailOf(item.assigneeId)],
  ['waiver', ({ item }) => item.waiver?.state ?? ''],
  ['waiver_until', ({ item }) => item.waiver?.expiresOn ?? ''],
  ['waiver_reason', ({ item }) => item.waiver?.reason ?? ''],
  ['waiver_owner', ({ told }) => told.item.waiver?.owner ?? ''],
  ['waiver_approved_by', ({ told }) => told.item.waiver?.approvedBy ?? ''],
  ['strength', ({ item }) => toldStrength(item.status, item.strength) ?? ''],
  ['counts', ({ item }) => (item.counts ? 'yes' : 'no')],
  ['answered_via', ({ item: { answeredVia: via } }) => (via ? throughWords(via) : '')],
  ['confirmed_by', ({ item }) => item.confirmedBy ?? ''],
  ['confirmed_at', ({ item }) => item.confirmedAt ?? ''],
  ['accepted_by', ({ item }) => item.acceptedBy ?? ''],
  ['accepted_at', ({ item }) => item.acceptedAt ?? ''],
  ['accepted_in', ({ item }) => item.acceptedIn ?? ''],
  ['section', ({ item }) => item.section.join(' / ')],
];

/**
 * A report's items as CSV (RFC 4180): a header row, then one row an item, lines ended by CR LF,
 * every cell in quotes, for UTF-8 without a byte order mark. Evidence, comments,
 * actions and sign-offs are one to a line, with the email of whoever can’t be told by the name.
 *
 * Spreadsheets run cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return as formulas,
 * so these begin with an apostrophe here; a reader that wants the exact text takes the JSON.
 */
export function writeReportCsv(report: ReportModel): string {
  const header = COLUMNS.map(([name]) => name);
  const told = reportToldApart(report);
  const emails = new Map(report.accounts.map(({ id, email }) => [id, email]));
  const emailOf = (id: string | null) => (id && emails.get(id)) || '';
  const rows = report.runs.flatMap((run, at) => {
    const toldRun = told.runs[at] ?? run;
    return run.items.map((item, place) => {
      const apart = { run: toldRun, item: toldRun.items[place] ?? item };
      return COLUMNS.map(([, read]) => read({ item, run, told: apart, emailOf }));
    });
  });
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function evidenceText({ kind, url, text, file }: ReportItem['evidence'][number]): string {
  const facts = file ? `(${file.bytes} bytes, SHA-256 ${file.sha256})` : null;
  return `${kind}: ${[text, url, facts].filter(Boolean).join(' ')}`;
}

function commentText({ author, at, body }: ReportItem['comments'][number]): string {
  return `${author}, ${at}: ${body}`;
}

function actionText({ done, text, owner, dueOn }: ReportItem['actions'][number]): string {
  const facts = [owner ?? 'nobody’s yet', ...(dueOn ? [`due ${dueOn}`] : [])];
  return `${done ? 'done' : 'open'}: ${text} (${facts.join(', ')})`;
}

function cell(value: string): string {
  // Control characters go; what was hidden behind them must be no formula either.
  const clean = cleanText(value);
  const formula = /^[=+\-@\t\r]/;
  const begins = [value, clean, clean.trimStart()];
  const guard = begins.some((text) => formula.test(text)) ? "'" : '';
  return `"${guard}${clean.replaceAll('"', '""')}"`;
}
