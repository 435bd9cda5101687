import type { Root } from 'hast';
import { hastOf } from './hast-of';
import { parsePieces } from './parse-pieces';

/**
 * GitHub Flavored Markdown as a hast tree that is safe to render as it is.
 *
 * Raw HTML is text (its comments are dropped), links go to http, https, mailto, relative addresses
 * and anchors only, images of other hosts are links, and ids of headings begin with `user-content-`
 * so that they can't shadow anything on the page.
 * @param markdown any text; what is nested thousands of levels deep comes back as plain text
 */
export function toHast(markdown: string): Root {
  try {
    // In pieces, since the parser's time grows with the square of the lists in a document.
    const pieces = parsePieces(markdown.replace(/\r\n?/g, '\n'));
    return hastOf({ type: 'root', children: pieces.flatMap((piece) => piece.tree.children) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const children = [{ type: 'text' as const, value: markdown }];
    return {
      type: 'root',
      children: [{ type: 'element', tagName: 'pre', properties: {}, children }],
    };
  }
}
