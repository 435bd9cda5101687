import type { ListItem, Nodes, Paragraph } from 'mdast';
import type { Claimed } from './guide.types';
import { guidanceOf, inlineSource, type Place } from './item-source';
import type { Piece } from './parse-pieces';
import { plainText } from './plain-text';

export interface DraftHeading {
  title: string;
  level: number;
  /** Whether it is the document's title: its first heading of level 1. */
  isTitle: boolean;
}

/** A checklist before it has a key. */
export interface DraftChecklist {
  /** Its headings from the outermost to its own; empty for items before any heading. */
  path: DraftHeading[];
  items: DraftItem[];
}

/** An item before it has a key. */
export interface DraftItem {
  text: string;
  markdown: string;
  claimed: Claimed;
  /** Offset of its mark in the text that was collected from. */
  box: number | null;
  parent: DraftItem | null;
  depth: number;
  guidance: string;
  line: number;
  /** What the `<!-- id: … -->` at its end says. */
  id: string | null;
}

interface Walk {
  piece: Piece;
  line: number;
  title: string | null;
  headings: string[];
  path: DraftHeading[];
  current: DraftChecklist | null;
  checklists: DraftChecklist[];
}

/**
 * Collects all task list items (GFM 5.3) under the nearest heading above them in document order.
 * @param line the document's line that the first piece begins on, from 1
 * @returns the checklists that have items, the text of every heading, and the document's title
 */
export function collectChecklists(pieces: Piece[], line: number) {
  const walk: Walk = {
    piece: pieces[0] as Piece,
    line,
    title: null,
    headings: [],
    path: [],
    current: null,
    checklists: [],
  };
  for (const piece of pieces) {
    walk.piece = piece;
    visit(walk, piece.tree, null, { quotes: 0, inItem: false });
  }
  const { checklists, headings, title } = walk;
  return { checklists, headings, title };
}

function visit(walk: Walk, node: Nodes, parent: DraftItem | null, place: Place): void {
  if (node.type === 'heading') {
    if (!place.inItem) enterHeading(walk, node.depth, plainText(node));
    return;
  }
  if (node.type === 'listItem') {
    const item = typeof node.checked === 'boolean' ? addItem(walk, node, parent, place) : parent;
    const inside = { ...place, inItem: true };
    for (const child of node.children) visit(walk, child, item, inside);
    return;
  }
  if (node.type === 'paragraph' || node.type === 'table' || !('children' in node)) return;
  const inside = node.type === 'blockquote' ? { ...place, quotes: place.quotes + 1 } : place;
  for (const child of node.children) visit(walk, child, parent, inside);
}

function enterHeading(walk: Walk, level: number, title: string): void {
  const isTitle = level === 1 && walk.title === null && title !== '';
  if (isTitle) walk.title = title;
  walk.headings.push(title);
  walk.path = [...walk.path.filter((above) => above.level < level), { title, level, isTitle }];
  walk.current = null;
}

function addItem(walk: Walk, node: ListItem, parent: DraftItem | null, place: Place): DraftItem {
  if (!walk.current) {
    walk.current = { path: walk.path, items: [] };
    walk.checklists.push(walk.current);
  }
  const paragraph = node.children.find((child): child is Paragraph => child.type === 'paragraph');
  const mark = paragraph && idMark(paragraph);
  const item: DraftItem = {
    text: paragraph ? plainText(paragraph) : '',
    markdown: paragraph ? inlineSource(walk.piece.source, paragraph, place.quotes, mark?.node) : '',
    claimed: node.data?.box?.claimed ?? 'open',
    box: node.data?.box?.offset ?? null,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    guidance: paragraph ? guidanceOf(walk.piece.source, node, paragraph, place.quotes) : '',
    line: (node.position?.start.line ?? 1) + walk.piece.linesAbove + walk.line - 1,
    id: mark?.id ?? null,
  };
  walk.current.items.push(item);
  return item;
}

/** The first `<!-- id: … -->` that ends a line of the paragraph, or the paragraph itself. */
function idMark(paragraph: Paragraph) {
  for (const [at, node] of paragraph.children.entries()) {
    const id = node.type === 'html' && /^<!--\s*id:\s*([^\s/]+)\s*-->$/.exec(node.value)?.[1];
    const next = paragraph.children[at + 1];
    const ends =
      !next || next.type === 'break' || /^[ \t]*\n/.test('value' in next ? next.value : '');
    if (id && ends) return { id, node };
  }
  return undefined;
}
