import type { Root } from 'hast';
import { hastOf } from './hast-of';
import { itemWords } from './item-words';
import { noteNodes } from './note-nodes';

/**
 * A note or a comment for the screen, from the same blocks as reports write: what one shows, the
 * other does.
 */
export const noteHast = (markdown: string): Root =>
  hastOf({ type: 'root', children: noteNodes(markdown) });

/** An item's text for the screen, from the same phrases as reports write. */
export function itemHast(item: { text: string; markdown: string }): Root {
  const tree = hastOf({
    type: 'root',
    children: [{ type: 'paragraph', children: itemWords(item) }],
  });
  const [paragraph] = tree.children;
  return { type: 'root', children: paragraph?.type === 'element' ? paragraph.children : [] };
}
