import type { ListItem, PhrasingContent } from 'mdast';
import { cleanText, oneLine } from '@/lib/markdown/clean-text';
import { itemWords } from '@/lib/markdown/item-words';
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
} from '@/lib/markdown/mdast-nodes';
import type { ReadNote } from '@/lib/markdown/note-nodes';
import { webUrl } from '@/lib/markdown/safe-url';
import { EVIDENCE_WORDS } from '@/lib/model/evidence.words';
import { sizeWords } from '@/lib/model/size.words';
import { isSettled, needsJustification, STATUS_WORDS } from '@/lib/model/status';
import { isDocumentClaim, STRENGTH_RULES } from '@/lib/model/strength';
import type { ReportItem } from './report.types';
import { throughWords, WORDS } from './report.words';
import { dayWords, momentWords } from './report-moment';

/** How deep lists nest; items below that follow their ancestor at this depth. */
const DEEPEST = 16;

/**
 * A run's items as GFM task items (GFM 5.3), each in its parent: exactly one for each, checked only
 * if done, and if that counts. An item whose parent does not stand before it is not nested.
 */
export function itemNodes(items: ReportItem[], read: ReadNote): ListItem[] {
  const top: ListItem[] = [];
  const known = new Map<string, { nested: ListItem[]; depth: number }>();
  const inside = new Map<ListItem, ListItem[]>();
  for (const item of items) {
    const node = listItem(itemBlocks(item, read), item.status === 'done' && item.counts);
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

function itemBlocks(item: ReportItem, read: ReadNote): Flow[] {
  const shown = itemWords(item);
  const struck = item.status === 'not_applicable' && shown.length > 0;
  return [
    paragraph(...(struck ? [{ type: 'delete' as const, children: unstruck(shown) }] : shown)),
    ...reason(item),
    ...smallPrint(item),
    ...quoted(read(item.note)),
    ...labelled(WORDS.evidence, item.evidence.flatMap(evidenceItem)),
    ...labelled(WORDS.actions, item.actions.map(actionItem)),
    ...labelled(
      WORDS.comments,
      item.comments.map((comment) => commentItem(comment, read)),
    ),
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
  if (!needsJustification(item.status)) return [];
  const { waiver } = item;
  const until = waiver?.state === 'approved' ? WORDS.waiver.until(dayWords(waiver.expiresOn)) : '';
  const label = STATUS_WORDS[item.status] + until;
  const why = phrase(item.justification ?? '');
  return [paragraph(...strong(label), ...(why.length > 0 ? [text(': '), ...why] : []))];
}

/** One line of it for each item: who answered and when, how strong that is, whose it is, and when it is due. */
function smallPrint(item: ReportItem): Flow[] {
  const parts = [
    answeredNodes(item),
    strengthNodes(item),
    assigneeNodes(item.assignee),
    dueNodes(item),
  ].filter((part) => part.length > 0);
  const line = parts.flatMap((part, at) => (at > 0 ? [text(' · '), ...part] : part));
  return line.length > 0 ? [paragraph(...line)] : [];
}

function answeredNodes(item: ReportItem): PhrasingContent[] {
  const { answeredBy, answeredAt, answeredVia } = item;
  if (!answeredBy && !answeredAt) return [];
  const when = answeredAt ? [text(`, ${momentWords(answeredAt)}`)] : [];
  const through = answeredVia ? [text(', via '), ...phrase(throughWords(answeredVia), '')] : [];
  const nobody = isDocumentClaim({ ...item, answeredBy: item.answeredById })
    ? WORDS.theDocument
    : WORDS.somebody;
  return [text('— '), ...phrase(answeredBy ?? '', nobody), ...through, ...when];
}

/** How strong the answer is, where that is not simply what a person said, and whether it counts. */
function strengthNodes({ status, strength, counts, ...item }: ReportItem): PhrasingContent[] {
  if (strength === null) return [];
  const said =
    strength === 'accepted' ? acceptedNodes({ status, ...item }) : supportNodes(strength, item);
  if (!isSettled(status) || counts) return said;
  return [...said, ...(said.length > 0 ? [text(', ')] : []), ...strong(WORDS.notCounted)];
}

/** How strong it is without a review, and who confirmed it. */
function supportNodes(
  strength: Exclude<ReportItem['strength'], null>,
  { confirmedBy }: Pick<ReportItem, 'confirmedBy'>,
): PhrasingContent[] {
  if (strength === 'confirmed' && !confirmedBy) return [];
  return [text(STRENGTH_RULES[strength].word), ...byNodes(confirmedBy)];
}

/** Who accepted it in which review, after who had confirmed it, where that is somebody else. */
function acceptedNodes(
  item: Pick<ReportItem, 'status' | 'confirmedBy' | 'confirmedById'> &
    Pick<ReportItem, 'acceptedBy' | 'acceptedById' | 'acceptedIn'>,
): PhrasingContent[] {
  const isOther = item.confirmedBy !== null && item.confirmedById !== item.acceptedById;
  if (toldStrength(item.status, 'accepted') === null) return [text(WORDS.decidedInReview)];
  const confirmed = isOther
    ? [...supportNodes('confirmed', item), text(WORDS.thenAccepted)]
    : [text(STRENGTH_RULES.accepted.word)];
  const review = item.acceptedIn
    ? [text(WORDS.inTheReview), ...phrase(item.acceptedIn), text(WORDS.reviewEnd)]
    : [];
  return [...confirmed, ...byNodes(item.acceptedBy), ...review];
}

const byNodes = (name: string | null): PhrasingContent[] =>
  name ? [text(WORDS.by), ...phrase(name, WORDS.somebody)] : [];

/**
 * How strong an answer is, as far as it may be told: "accepted" under what a review sent back would
 * say the opposite of what the review decided.
 * @returns null where that is so, or where nobody answered
 */
export const toldStrength = (status: ReportItem['status'], strength: ReportItem['strength']) =>
  strength === 'accepted' && !isSettled(status) ? null : strength;

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
  return [listItem([paragraph(text(`${name}: `), ...shown, ...rest, ...fileNodes(piece.file))])];
}

/** How large a file is, and by what its bytes are known. */
const fileNodes = (file: ReportItem['evidence'][number]['file']): PhrasingContent[] =>
  file ? [text(` · ${sizeWords(file.bytes)} · ${WORDS.fileHash}`), ...code(file.sha256)] : [];

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

function commentItem(comment: ReportItem['comments'][number], read: ReadNote): ListItem {
  const who = strong(comment.author);
  const head = paragraph(
    ...(who.length > 0 ? who : strong('Somebody')),
    text(`, ${momentWords(comment.at)}`),
  );
  return listItem([head, ...read(comment.body)]);
}
