import type { ListItem, PhrasingContent } from 'mdast';
import { EVIDENCE_WORDS } from '@/lib/runs/evidence.words';
import { cleanText, oneLine } from './clean-text';
import { itemWords } from './item-words';
import { noteNodes } from './note-nodes';
import type { ReportItem } from './report.types';
import { WORDS } from './report.words';
import { dayWords, momentWords } from './report-moment';
import {
  code,
  type Flow,
  list,
  listItem,
  paragraph,
  phrase,
  quote,
  strong,
  text,
  words,
} from './report-nodes';
import { webUrl } from './safe-url';

/** How deep lists nest; items below that follow their ancestor at this depth. */
const DEEPEST = 16;

/**
 * A run's items as GFM task items (GFM 5.3), each in its parent: exactly one for each, checked only
 * if done. An item whose parent does not stand before it is not nested.
 */
export function itemNodes(items: ReportItem[]): ListItem[] {
  const top: ListItem[] = [];
  const known = new Map<string, { nested: ListItem[]; depth: number }>();
  const inside = new Map<ListItem, ListItem[]>();
  for (const item of items) {
    const node = listItem(itemBlocks(item), item.status === 'done');
    const parent = item.parentKey === null ? undefined : known.get(item.parentKey);
    const nested: ListItem[] = [];
    inside.set(node, nested);
    (parent?.nested ?? top).push(node);
    const depth = (parent?.depth ?? 0) + 1;
    known.set(
      item.key,
      depth < DEEPEST ? { nested, depth } : { nested: parent?.nested ?? nested, depth },
    );
  }
  for (const [node, nested] of inside) if (nested.length > 0) node.children.push(list(nested));
  return top;
}

function itemBlocks(item: ReportItem): Flow[] {
  const shown = itemWords(item);
  const struck = item.status === 'not_applicable' && shown.length > 0;
  return [
    paragraph(...(struck ? [{ type: 'delete' as const, children: unstruck(shown) }] : shown)),
    ...reason(item),
    ...smallPrint(item),
    ...quoted(noteNodes(item.note)),
    ...labelled(WORDS.evidence, item.evidence.flatMap(evidenceItem)),
    ...labelled(WORDS.actions, item.actions.map(actionItem)),
    ...labelled(WORDS.comments, item.comments.map(commentItem)),
  ];
}

/** What is struck through as a whole can't be so again in part. */
function unstruck(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [node];
    const children = unstruck(node.children);
    return node.type === 'delete' ? children : [{ ...node, children } as PhrasingContent];
  });
}

function reason(item: ReportItem): Flow[] {
  if (item.status !== 'needs_work' && item.status !== 'not_applicable') return [];
  const label = WORDS.statuses[item.status];
  const why = phrase(item.justification ?? '');
  return [paragraph(...strong(label), ...(why.length > 0 ? [text(': '), ...why] : []))];
}

/** One line of it for each item: who answered and when, whose it is, and when it is due. */
function smallPrint(item: ReportItem): Flow[] {
  const parts = [answeredNodes(item), assigneeNodes(item.assignee), dueNodes(item)].filter(
    (part) => part.length > 0,
  );
  const line = parts.flatMap((part, at) => (at > 0 ? [text(' · '), ...part] : part));
  return line.length > 0 ? [paragraph(...line)] : [];
}

function answeredNodes({ answeredBy, answeredAt }: ReportItem): PhrasingContent[] {
  if (!answeredBy && !answeredAt) return [];
  const when = answeredAt ? [text(`, ${momentWords(answeredAt)}`)] : [];
  return [text('— '), ...phrase(answeredBy ?? '', WORDS.somebody), ...when];
}

/** Whose an item is. */
export const assigneeNodes = (assignee: string | null): PhrasingContent[] =>
  assignee ? [text(WORDS.assignedTo), ...phrase(assignee, WORDS.somebody)] : [];

/** When an item is due, and whether that has passed. */
export function dueNodes(item: Pick<ReportItem, 'dueOn' | 'overdue'>): PhrasingContent[] {
  if (!item.dueOn) return [];
  const late = item.overdue ? [text(' ('), ...strong(WORDS.overdue), text(')')] : [];
  return [text(WORDS.due(dayWords(item.dueOn))), ...late];
}

const quoted = (blocks: Flow[]): Flow[] => (blocks.length > 0 ? [quote(blocks)] : []);

const labelled = (label: string, items: ListItem[]): Flow[] =>
  items.length > 0 ? [paragraph(text(label)), list(items)] : [];

function evidenceItem(piece: ReportItem['evidence'][number]): ListItem[] {
  const { kind } = piece;
  const said = piece.text ?? '';
  // A commit may be given by its address.
  const url = webUrl(piece.url) ?? (kind === 'commit' ? webUrl(said) : null);
  if (kind === 'text') {
    const output = cleanText(said).replace(/^\n+|\s+$/g, '');
    const link: Flow[] = url ? [paragraph({ type: 'link', url, children: words(url) })] : [];
    const block: Flow[] = output ? [{ type: 'code', value: output }] : [];
    return block.length + link.length > 0
      ? [listItem([paragraph(text(EVIDENCE_WORDS.text)), ...link, ...block])]
      : [];
  }
  const fallback = oneLine(said) || oneLine(piece.url ?? '');
  const label = kind === 'commit' ? code(fallback) : words(fallback);
  if (label.length === 0) return [];
  const shown: PhrasingContent[] = url ? [{ type: 'link', url, children: label }] : label;
  const name = EVIDENCE_WORDS[kind];
  // An address that can't be linked to is still told.
  const rest = !url && said && piece.url ? [text(' ('), ...code(piece.url), text(')')] : [];
  return [listItem([paragraph(text(`${name}: `), ...shown, ...rest)])];
}

/** Something to do about an item: how far it is, what it is, whose and until when. */
export function actionItem(action: ReportItem['actions'][number]): ListItem {
  const due = action.done ? [] : dueNodes(action);
  return listItem([
    paragraph(
      ...strong(action.done ? WORDS.action.done : WORDS.action.open),
      text(': '),
      ...phrase(action.text, WORDS.noText),
      text(' · '),
      ...(action.owner ? phrase(action.owner, WORDS.somebody) : [text(WORDS.nobody)]),
      ...(due.length > 0 ? [text(' · '), ...due] : []),
    ),
  ]);
}

function commentItem(comment: ReportItem['comments'][number]): ListItem {
  const who = strong(comment.author);
  const head = paragraph(
    ...(who.length > 0 ? who : strong('Somebody')),
    text(`, ${momentWords(comment.at)}`),
  );
  return listItem([head, ...noteNodes(comment.body)]);
}
