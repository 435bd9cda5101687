import type { List, Nodes } from 'mdast';
import type { DraftHeading, DraftPlainList } from './draft.types';
import type { Place } from './item-source';
import type { Piece } from './piece.types';
import { draftPlainList, hasTasks, withoutTree } from './plain-lists';

/** Finds the lists without any box among those that stand in no item, also across pieces. */
export interface OuterLists {
  found: DraftPlainList[];
  /** The list that was seen last. */
  last: { node: List; marker: string; plain: DraftPlainList | null } | null;
  /** What the piece before the present one ends with. */
  end: Nodes | undefined;
}

/**
 * @param lists is added to
 * @param above the node before the list
 */
export function seeList(
  lists: OuterLists,
  piece: Piece,
  node: List,
  place: Place,
  path: DraftHeading[],
  above: Nodes | undefined,
): void {
  const marker = markerOf(piece, node);
  const goesOn = node === piece.tree.children[0] && isSame(lists, marker);
  const isPlain = !hasTasks(node) && (!goesOn || lists.last?.plain !== null);
  let plain: DraftPlainList | null = null;
  if (goesOn && lists.last?.plain) {
    if (isPlain) plain = goOn(lists.last.plain, piece, node);
    else lists.found.pop();
  } else if (isPlain) {
    plain = draftPlainList(piece, node, place, path, above);
    lists.found.push(plain);
  }
  lists.last = { node, marker, plain };
}

const isSame = ({ last, end }: OuterLists, marker: string) =>
  last !== null && last.node === end && last.marker === marker;

function goOn(plain: DraftPlainList, piece: Piece, node: List): DraftPlainList {
  plain.parts.push({ node, piece: withoutTree(piece) });
  plain.range.to = piece.offset + (node.position?.end.offset ?? 0);
  return plain;
}

/** What tells lists apart that stand one after another (CommonMark 5.3). */
function markerOf({ source }: Piece, node: List): string {
  const start = node.position?.start.offset ?? 0;
  return /^\d*(.)/.exec(source.slice(start, start + 12))?.[1] ?? '';
}
