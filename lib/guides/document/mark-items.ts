import type { Element, ElementContent, Nodes } from 'hast';
import { DOCUMENT_WORDS } from './document.words';
import { isElement, isTask, squeezed, textOf } from './element-text';

const BLOCKS = ['ul', 'ol', 'p', 'pre', 'blockquote', 'table', 'div', 'section', 'hr'];

/**
 * Makes tasks ready to be read as a checklist: each box is named by its task, and the task's own
 * line is marked apart from the guidance under it. A table's cell that holds nothing but a code
 * word is marked with that word, since it may name another guide.
 */
export function markItems(node: Nodes): void {
  if (isTask(node)) markTask(node as Element);
  if (isElement(node, 'td')) markCell(node);
  if ('children' in node) node.children.forEach(markItems);
}

function markTask(item: Element) {
  const first = item.children.find((child) => isElement(child));
  if (isElement(first, 'p')) {
    nameBox(first.children);
    first.properties.className = ['doc-task'];
    return;
  }
  // In a tight list the line stands in the item itself, and lists may follow it.
  const end = item.children.findIndex((child) => isElement(child, ...BLOCKS));
  const line = item.children.splice(0, end === -1 ? item.children.length : end);
  nameBox(line);
  item.children.unshift({
    type: 'element',
    tagName: 'span',
    properties: { className: ['doc-task'] },
    children: line,
  });
}

function nameBox(line: ElementContent[]) {
  const box = line.find((child) => isElement(child, 'input'));
  if (isElement(box))
    box.properties.ariaLabel = squeezed(line.map(textOf).join('')) || DOCUMENT_WORDS.task;
}

function markCell(cell: Element) {
  const words = cell.children.filter((child) => child.type !== 'text' || child.value.trim());
  const only = words[0];
  if (words.length === 1 && isElement(only, 'code')) only.properties.dataWord = textOf(only);
}
