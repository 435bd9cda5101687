import type { Root, RootContent } from 'mdast';
import { cleanText, oneLine } from './clean-text';
import { STAGES } from './guide.types';
import type { ReportItem, ReportModel, ReportRun } from './report.types';
import { dueNodes, itemNodes } from './report-item';
import { momentWords } from './report-moment';
import { code, heading, list, listItem, paragraph, strong, text, words } from './report-nodes';
import { STAGE_NAMES, summaryTable } from './report-summary';

/**
 * A report as an mdast tree: title, summary, the runs stage by stage, what is still to be done, and
 * where it all comes from. The only task items in it are the runs' items, so a reader can count them.
 * Everything that people typed is text nodes or neutralised blocks, so it can't break the document.
 */
export function reportTree(report: ReportModel): Root {
  const children: RootContent[] = [
    heading(1, words(report.title, 'Report')),
    madeBy(report),
    ...cleanText(report.description)
      .split(/\n\s*\n/)
      .filter((part) => part.trim() !== '')
      .map((part) => paragraph(...words(part))),
    summaryTable(report.runs),
    ...STAGES.flatMap((stage) => {
      const runs = report.runs.filter((run) => run.stage === stage);
      return runs.length > 0
        ? [heading(2, words(STAGE_NAMES[stage])), ...runs.flatMap(runNodes)]
        : [];
    }),
    heading(2, words('Open actions')),
    ...openActions(report.runs),
    heading(2, words('Provenance')),
    ...provenance(report),
  ];
  return { type: 'root', children };
}

function madeBy(report: ReportModel) {
  const kind = report.kind === 'project' ? 'Project report' : 'Run report';
  const when = momentWords(report.generatedAt);
  const who = words(report.generatedBy, 'someone');
  return paragraph(text(`${kind}, made by `), ...who, text(` on ${when}`));
}

function runNodes(run: ReportRun): RootContent[] {
  const source = paragraph(
    text('Checklist: '),
    ...words(run.checklistTitle, '(untitled)'),
    text(' · Guide: '),
    ...words(run.guideTitle || run.guideName, '(untitled)'),
    text(' · Revision: '),
    ...code(run.revision.slice(0, 12)),
  );
  const items = itemNodes(run.items);
  const body = items.length > 0 ? list(items) : paragraph(text('This checklist has no items.'));
  return [heading(3, words(run.title, '(untitled)')), source, body];
}

function openActions(runs: ReportRun[]): RootContent[] {
  const actions = runs.flatMap((run) =>
    run.items.filter(isAction).map((item) => action(run, item)),
  );
  return [actions.length > 0 ? list(actions) : paragraph(text('None.'))];
}

const isAction = (item: ReportItem) =>
  item.status === 'needs_work' || (item.status === 'open' && (!!item.assignee || !!item.dueOn));

function action(run: ReportRun, item: ReportItem) {
  const due = dueNodes(item);
  const why = item.status === 'needs_work' ? words(item.justification ?? '') : [];
  return listItem([
    paragraph(
      ...strong(item.status === 'needs_work' ? 'Needs work' : 'Open'),
      text(': '),
      ...words(item.text, '(no text)'),
      text(' — '),
      ...words(run.title, '(untitled)'),
      ...(item.assignee ? [text(' · Assigned to '), ...words(item.assignee, 'someone')] : []),
      ...(due.length > 0 ? [text(' · '), ...due] : []),
      ...(why.length > 0 ? [text(' · '), ...why] : []),
    ),
  ]);
}

function provenance(report: ReportModel): RootContent[] {
  const revisions = new Map(report.runs.map((run) => [`${run.revision} ${run.guideName}`, run]));
  const lines = [...revisions.values()].map((run) =>
    listItem([
      paragraph(
        ...words(run.guideTitle || run.guideName, '(untitled)'),
        text(' ('),
        ...words(run.guideName, '(unnamed)'),
        text('), SHA-256 '),
        ...code(run.revision),
      ),
    ]),
  );
  const head = oneLine(report.head) ? [text(', head '), ...code(report.head)] : [];
  const history = paragraph(text('History: event '), text(String(report.seq)), ...head);
  return [list([...lines, listItem([history])])];
}
