import type { ListItem, RootContent } from 'mdast';
import { itemWords } from '@/lib/markdown/item-words';
import {
  type Flow,
  list,
  listItem,
  paragraph,
  phrase,
  strong,
  text,
} from '@/lib/markdown/mdast-nodes';
import { countedAs, countedRules } from '@/lib/model/progress';
import { isPutOff, needsJustification } from '@/lib/model/status';
import type { ReportItem, ReportRun } from './report.types';
import { WORDS } from './report.words';
import { actionItem, assigneeNodes, dueNodes } from './report-item';

/** What is still to be done: items that wait for somebody, each with its open actions. */
export function openActions(runs: ReportRun[]): RootContent[] {
  const waiting = runs.flatMap((run) => run.items.filter(waits).map((item) => node(run, item)));
  return [waiting.length > 0 ? list(waiting) : paragraph(text(WORDS.none))];
}

const waits = (item: ReportItem) =>
  (!item.counts &&
    !isPutOff(item.status) &&
    (item.status !== 'open' || item.assignee !== null || item.dueOn !== null)) ||
  openOf(item).length > 0;

const openOf = (item: ReportItem) => item.actions.filter(({ done }) => !done);

function node(run: ReportRun, item: ReportItem): ListItem {
  const named = itemWords(item);
  const { counts } = item;
  const why = !counts && needsJustification(item.status) ? phrase(item.justification ?? '') : [];
  const parts = [counts ? [] : assigneeNodes(item.assignee), counts ? [] : dueNodes(item), why];
  const line = paragraph(
    ...strong(countedRules(countedAs(item)).word),
    text(': '),
    ...(named.length > 0 ? named : [text(WORDS.noText)]),
    text(' — '),
    ...phrase(run.title, WORDS.untitled),
    ...parts.flatMap((part) => (part.length > 0 ? [text(' · '), ...part] : [])),
  );
  const actions = openOf(item).map(actionItem);
  const blocks: Flow[] = actions.length > 0 ? [line, list(actions)] : [line];
  // A list within an item needs no blank line before it.
  return { ...listItem(blocks), spread: false };
}
