import type { Root } from 'hast';
import { hastOf } from './hast-of';
import { noteNodes } from './note-nodes';

/**
 * A note or a comment for the screen, from the same blocks as reports write: what one shows, the
 * other does.
 */
export const noteHast = (markdown: string): Root =>
  hastOf({ type: 'root', children: noteNodes(markdown) });
