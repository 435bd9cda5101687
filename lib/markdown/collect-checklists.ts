import type { Nodes } from 'mdast';
import type { DraftGroup, DraftHeading, DraftItem, DraftPlainList } from './draft.types';
import { draftItem } from './draft-item';
import type { Place } from './item-source';
import { type OuterLists, seeList } from './outer-lists';
import type { Piece } from './piece.types';
import { plainText } from './plain-text';
import { type Region, regionsOf } from './regions';

/** What a document holds, each in its order. */
export interface Collected {
  groups: DraftGroup[];
  plainLists: DraftPlainList[];
  /** Where no line is a task. */
  regions: Region[];
  /** The text of every heading. */
  headings: string[];
  /** The document's title. */
  title: string | null;
}

interface Walk extends Collected {
  piece: Piece;
  path: DraftHeading[];
  group: DraftGroup | null;
  /** Checklists with items that the present heading is below, the outermost first. */
  owners: DraftGroup[];
  /** Where what stands before the next item begins. */
  loose: number;
  lists: OuterLists;
  standsApart: (title: string) => boolean;
}

/**
 * Collects all task list items (GFM 5.3) under the nearest heading above them in document order. A
 * heading below that of a checklist which has items already is a section of it.
 * @param start the offset that the first piece begins at
 * @param standsApart whether a heading of this text is a section of nothing
 * @returns `add` takes the pieces in order, with offsets and lines of the document; `found` is asked
 *   after the last one
 */
export function createCollector(start: number, standsApart: (title: string) => boolean) {
  const lists: OuterLists = { found: [], last: null, end: undefined };
  const walk: Walk = {
    groups: [],
    plainLists: lists.found,
    regions: [],
    headings: [],
    title: null,
    piece: { tree: { type: 'root', children: [] }, source: '', offset: start, linesAbove: 0 },
    path: [],
    group: null,
    owners: [],
    loose: start,
    lists,
    standsApart,
  };
  return {
    add(piece: Piece): void {
      walk.piece = piece;
      visit(walk, piece.tree, null, { quotes: 0, inItem: false });
      lists.end = piece.tree.children.at(-1);
    },
    found: (): Collected => walk,
  };
}

function visit(
  walk: Walk,
  node: Nodes,
  parent: DraftItem | null,
  place: Place,
  above?: Nodes,
): void {
  walk.regions.push(...regionsOf(walk.piece, node));
  if (node.type === 'heading') {
    if (!place.inItem) enterHeading(walk, node.depth, plainText(node), endOf(walk, node));
    return;
  }
  if (node.type === 'listItem') {
    const isTask = node.data?.box !== undefined;
    const item = isTask ? addItem(walk, draftItem(walk.piece, node, parent, place)) : parent;
    visitAll(walk, node.children, item, { ...place, inItem: true });
    if (isTask && !parent) walk.loose = endOf(walk, node);
    return;
  }
  if (node.type === 'paragraph' || node.type === 'table' || !('children' in node)) return;
  if (node.type === 'list' && !place.inItem) {
    seeList(walk.lists, walk.piece, node, place, walk.path, above);
  }
  const quotes = place.quotes + (node.type === 'blockquote' ? 1 : 0);
  visitAll(walk, node.children, parent, { ...place, quotes });
}

function visitAll(walk: Walk, nodes: Nodes[], parent: DraftItem | null, place: Place): void {
  for (const [at, node] of nodes.entries()) visit(walk, node, parent, place, nodes[at - 1]);
}

function enterHeading(walk: Walk, level: number, title: string, end: number): void {
  const isTitle = level === 1 && walk.title === null && title !== '';
  if (isTitle) walk.title = title;
  walk.headings.push(title);
  const heading = { title, level, isTitle, apart: walk.standsApart(title) };
  walk.path = [...walk.path.filter((above) => above.level < level), heading];
  walk.owners = walk.owners.filter((owner) => levelOf(owner) < level);
  walk.group = null;
  walk.loose = end;
}

function addItem(walk: Walk, item: Omit<DraftItem, 'loose'>): DraftItem {
  walk.group ??= openGroup(walk);
  const whole = { ...item, loose: walk.loose };
  walk.group.items.push(whole);
  return whole;
}

function openGroup(walk: Walk): DraftGroup {
  const owner = walk.owners.at(-1);
  const level = owner ? levelOf(owner) : 0;
  const isSection = owner && !walk.path.some((above) => above.level > level && above.apart);
  const group = { path: walk.path, items: [], of: isSection ? owner : null, plain: null };
  if (!isSection && levelOf(group) > 0) walk.owners = [...walk.owners, group];
  walk.groups.push(group);
  return group;
}

const levelOf = (group: DraftGroup) => group.path.at(-1)?.level ?? 0;
const endOf = (walk: Walk, node: Nodes) => walk.piece.offset + (node.position?.end.offset ?? 0);
