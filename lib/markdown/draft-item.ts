import type { ListItem, Nodes, Paragraph } from 'mdast';
import type { DraftItem } from './draft.types';
import { guidanceOf, inlineSource, isTask, type Place } from './item-source';
import type { PieceSource } from './piece.types';
import { plainText } from './plain-text';

/**
 * What a list item says of itself.
 * @param parent the item that it is nested in
 * @param isItem which list items in it are items of their own
 */
export function draftItem(
  piece: PieceSource,
  node: ListItem,
  parent: DraftItem | null,
  place: Place,
  isItem: (node: ListItem) => boolean = isTask,
): Omit<DraftItem, 'loose'> {
  const { source } = piece;
  const start = node.position?.start;
  const box = node.data?.box;
  const paragraph = node.children.find((child): child is Paragraph => child.type === 'paragraph');
  const mark = paragraph && idMark(paragraph);
  return {
    text: paragraph ? plainText(paragraph) : '',
    markdown: paragraph ? inlineSource(source, paragraph, place.quotes, mark?.node) : '',
    claimed: box?.claimed ?? 'open',
    box: box ? box.offset + piece.offset : null,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    guidance: paragraph ? guidanceOf(source, node, paragraph, place.quotes, isItem) : '',
    line: (start?.line ?? 1) + piece.linesAbove,
    id: mark?.id ?? null,
    start: (start?.offset ?? 0) + piece.offset,
    quotes: place.quotes,
  };
}

/** The first `<!-- id: … -->` that ends a line of the paragraph, or the paragraph itself. */
function idMark(paragraph: Paragraph): { id: string; node: Nodes } | undefined {
  for (const [at, node] of paragraph.children.entries()) {
    const id = node.type === 'html' && /^<!--\s*id:\s*([^\s/]+)\s*-->$/.exec(node.value)?.[1];
    const next = paragraph.children[at + 1];
    const ends =
      !next || next.type === 'break' || /^[ \t]*\n/.test('value' in next ? next.value : '');
    if (id && ends) return { id, node };
  }
  return undefined;
}
