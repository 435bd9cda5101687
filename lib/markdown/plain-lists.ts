import type { List, ListItem, Nodes } from 'mdast';
import type { DraftGroup, DraftHeading, DraftItem, DraftPlainList } from './draft.types';
import { draftItem } from './draft-item';
import { isTask, type Place } from './item-source';
import { pathOf } from './name-checklists';
import { createNames } from './names';
import type { PieceSource } from './piece.types';
import { plainText, rawText } from './plain-text';
import type { PlainList } from './receipt.types';

const LONGEST_TITLE = 120;
const LONGEST_SAMPLE = 120;
const SAMPLES = 3;

/** Whether a task stands anywhere in a list. */
export function hasTasks(node: Nodes): boolean {
  if (node.type === 'listItem' && isTask(node)) return true;
  return 'children' in node && node.type !== 'paragraph' && node.children.some(hasTasks);
}

/** @param above the node before the list, in the same container */
export function draftPlainList(
  piece: PieceSource,
  node: List,
  place: Place,
  path: DraftHeading[],
  above: Nodes | undefined,
): DraftPlainList {
  const ownTitle = above?.type === 'paragraph' ? titleIn(rawText(above)) : null;
  const { start, end } = node.position as NonNullable<List['position']>;
  const from = (ownTitle === null ? undefined : above?.position?.start.offset) ?? start.offset ?? 0;
  return {
    path,
    ownTitle,
    parts: [{ node, piece: withoutTree(piece) }],
    place,
    line: start.line + piece.linesAbove,
    range: { from: from + piece.offset, to: (end.offset ?? 0) + piece.offset },
  };
}

/** So that one list doesn't keep all that stands around it. */
export const withoutTree = ({ source, offset, linesAbove }: PieceSource): PieceSource => ({
  source,
  offset,
  linesAbove,
});

/** What the last line of a paragraph calls the list after it, such as “Security checklist:”. */
function titleIn(paragraph: string): string | null {
  const line = paragraph.trimEnd().split('\n').at(-1) ?? '';
  const sentence = line.split(/(?<=[.!?。！？])\s+/).at(-1) ?? '';
  const title = /^\s*(.*?)\s*[:：]$/.exec(sentence)?.[1]?.replace(/\s+/g, ' ');
  return title && title.length <= LONGEST_TITLE ? title : null;
}

/**
 * What the receipt says of plain lists.
 * @param title the document's
 * @param track ids of those that are tracked
 */
export function offeredLists(
  drafts: DraftPlainList[],
  title: string,
  track: ReadonlySet<string>,
): (PlainList & { draft: DraftPlainList })[] {
  const named = drafts.flatMap((draft) => {
    const texts = draft.parts.flatMap(({ node }) => textsIn(node));
    return texts.length > 0 ? [{ draft, texts, base: pathOf(groupOf(draft), title) }] : [];
  });
  const idOf = createNames(named.map(({ base }) => base));
  return named.map(({ draft, texts, base }) => {
    const id = idOf(base);
    const checklist = draft.path.at(-1)?.title || title;
    return {
      id,
      title: draft.ownTitle ?? checklist,
      checklist,
      line: draft.line,
      items: texts.length,
      sample: texts.slice(0, SAMPLES).map(cut),
      tracked: track.has(id),
      draft,
    };
  });
}

/** The items of a plain list that is tracked, as a checklist of its own. */
export function trackedGroup(draft: DraftPlainList): DraftGroup {
  const group = groupOf(draft);
  for (const { node, piece } of draft.parts) collect(piece, node, null, draft.place, group.items);
  return group;
}

const groupOf = (draft: DraftPlainList): DraftGroup => ({
  path: draft.path,
  items: [],
  of: null,
  plain: { ownTitle: draft.ownTitle },
});

function collect(
  piece: PieceSource,
  node: Nodes,
  parent: DraftItem | null,
  place: Place,
  into: DraftItem[],
): void {
  if (!('children' in node) || node.type === 'paragraph') return;
  let item = parent;
  if (node.type === 'listItem' && hasText(node)) {
    const made = draftItem(piece, node, parent, place, hasText);
    item = { ...made, loose: made.start };
    into.push(item);
  }
  const quotes = place.quotes + (node.type === 'blockquote' ? 1 : 0);
  for (const child of node.children) collect(piece, child, item, { ...place, quotes }, into);
}

/** The texts of all bullets in a list, nested ones too. */
function textsIn(node: Nodes): string[] {
  if (!('children' in node) || node.type === 'paragraph') return [];
  const own = node.type === 'listItem' ? textOf(node) : '';
  const inside = node.children.flatMap(textsIn);
  return own ? [own, ...inside] : inside;
}

const hasText = (node: ListItem) => textOf(node) !== '';

function textOf(node: ListItem): string {
  const paragraph = node.children.find((child) => child.type === 'paragraph');
  return paragraph ? plainText(paragraph) : '';
}

const cut = (text: string) =>
  text.length <= LONGEST_SAMPLE ? text : `${[...text.slice(0, LONGEST_SAMPLE)].join('')}…`;
