import type { Element, Nodes } from 'hast';

/** The characters of a node and of all below it. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Text as it is compared: without the white space that a document may be laid out with. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a node is an element of one of these names. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Whether a list item is a task. */
export function isTask(node: Nodes): boolean {
  if (!isElement(node, 'li')) return false;
  const names = node.properties.className;
  return Array.isArray(names) && names.includes('task-list-item');
}
