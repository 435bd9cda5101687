import type { ListItem, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cleanText } from './clean-text';
import { codeSpans } from './code-spans';

/** How tests look at a written report: as the tree that a GFM parser reads from it. */

const parser = unified().use(remarkParse).use(remarkGfm);
export const parse = (markdown: string): Root => read(parser.parse(markdown)) as Root;

/** Without what parts words that hosts would take for a mention or a reference: it is not seen. */
function read(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children.map(read)) {
    if (child.type === 'html' && child.value === '<!-- -->') continue;
    const last = children.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else children.push(child);
  }
  return { ...node, children } as Nodes;
}

export function tasksIn(node: Nodes): ListItem[] {
  const own = node.type === 'listItem' && typeof node.checked === 'boolean' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(tasksIn)] : own;
}

export const ownText = (task: ListItem) => squash(task.children[0] ? textOf(task.children[0]) : '');
export const squash = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

/** A line of text as a reader of the Markdown that is made of it finds it. */
export const asRead = (name: string) =>
  squash(
    codeSpans(squash(name))
      .map(({ value }) => value)
      .join(''),
  );

export function all(node: Nodes, type: Nodes['type']): Nodes[] {
  const own = node.type === type ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => all(child, type))] : own;
}

export const count = (node: Nodes, type: Nodes['type']) => all(node, type).length;
export const headings = (tree: Root) => all(tree, 'heading').map((node) => squash(textOf(node)));
export const strongTexts = (tree: Root) => all(tree, 'strong').map((node) => textOf(node));
export const links = (tree: Root) =>
  all(tree, 'link').map((node) => ('url' in node ? node.url : ''));
