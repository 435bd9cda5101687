import type { Nodes } from 'mdast';

/**
 * The text of a node as it reads, on one line: raw HTML as written but without comments, images by
 * their alternative text, white space collapsed.
 */
export function plainText(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** The same with the lines and the white space as they are. */
export function rawText(node: Nodes): string {
  if (node.type === 'html') return withoutComments(node.value);
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** Raw HTML without its comments (CommonMark 6.6), also one that is never closed. */
export function withoutComments(html: string): string {
  return html.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '');
}
