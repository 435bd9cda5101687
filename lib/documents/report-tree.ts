import type { Root, RootContent } from 'mdast';
import { groupBy } from '@/lib/lists/group-by';
import { oneLine } from '@/lib/markdown/clean-text';
import {
  code,
  heading,
  list,
  listItem,
  paragraph,
  phrase,
  text,
  words,
} from '@/lib/markdown/mdast-nodes';
import { noteNodes, type ReadNote } from '@/lib/markdown/note-nodes';
import { STAGES } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import type { ReportItem, ReportModel, ReportRun } from './report.types';
import { WORDS } from './report.words';
import { openActions } from './report-actions';
import { itemNodes } from './report-item';
import { momentWords } from './report-moment';
import { signOffNodes } from './report-sign-offs';
import { summaryTable } from './report-summary';
import { waiverNodes } from './report-waivers';
import { reportToldApart } from './told-apart';

/**
 * A report as an mdast tree: title, summary, the runs stage by stage, what is still to be done, and
 * where it all comes from. The only task items in it are the runs' items, so a reader can count them.
 * Everything that people typed is text nodes or neutralised blocks, so it can't break the document.
 * @param read gives the blocks of what people typed, for who has parsed it before
 */
export function reportTree(model: ReportModel, read: ReadNote = noteNodes): Root {
  const report = reportToldApart(model);
  const children: RootContent[] = [
    heading(1, phrase(report.title, WORDS.report)),
    madeBy(report),
    ...read(report.description),
    summaryTable(report.runs),
    ...STAGES.flatMap((stage) => {
      const runs = report.runs.filter((run) => run.stage === stage);
      return runs.length > 0
        ? [heading(2, words(STAGE_WORDS[stage])), ...runs.flatMap((run) => runNodes(run, read))]
        : [];
    }),
    heading(2, words(WORDS.openActions)),
    ...openActions(report.runs),
    ...waiverNodes(report.runs),
    heading(2, words(WORDS.provenance)),
    ...provenance(report),
  ];
  return { type: 'root', children };
}

function madeBy(report: ReportModel) {
  const kind = WORDS.kinds[report.kind];
  const when = momentWords(report.generatedAt);
  const who = phrase(report.generatedBy, WORDS.somebody);
  return paragraph(text(WORDS.madeBy(kind)), ...who, text(WORDS.on(when)));
}

function runNodes(run: ReportRun, read: ReadNote): RootContent[] {
  const source = paragraph(
    text(WORDS.checklist),
    ...phrase(run.checklistTitle, WORDS.untitled),
    text(WORDS.guide),
    ...phrase(run.guideTitle || run.guideName, WORDS.untitled),
    text(WORDS.revision),
    ...code(run.revision.slice(0, 12)),
  );
  const body = run.items.length > 0 ? sections(run.items, read) : [paragraph(text(WORDS.noItems))];
  return [heading(3, phrase(run.title, WORDS.untitled)), source, ...body, ...signOffNodes(run)];
}

const NO_SECTION = JSON.stringify([]);

/** A run's items below the headings of their sections, those that stand in none first. */
function sections(items: ReportItem[], read: ReadNote): RootContent[] {
  const groups = groupBy(items, ({ section }) => JSON.stringify(section));
  const above = itemNodes(groups.get(NO_SECTION) ?? [], read);
  groups.delete(NO_SECTION);
  const below = [...groups.values()].flatMap((group) => [
    heading(4, phrase(group[0]?.section.join(' › ') ?? '', WORDS.untitled)),
    list(itemNodes(group, read)),
  ]);
  return [...(above.length > 0 ? [list(above)] : []), ...below];
}

function provenance(report: ReportModel): RootContent[] {
  const revisions = new Map(report.runs.map((run) => [`${run.revision} ${run.guideName}`, run]));
  const lines = [...revisions.values()].map((run) =>
    listItem([
      paragraph(
        ...phrase(run.guideTitle || run.guideName, WORDS.untitled),
        text(' ('),
        ...phrase(run.guideName, WORDS.unnamed),
        text(WORDS.sha256),
        ...code(run.revision),
      ),
    ]),
  );
  const head = oneLine(report.head) ? [text(WORDS.head), ...code(report.head)] : [];
  const history = paragraph(text(WORDS.history(report.seq)), ...head);
  return [list([...lines, listItem([history])])];
}
