import type { ListItem, Nodes, Paragraph } from 'mdast';

/** Where a node stands. */
export interface Place {
  /** How many block quotes are around it. */
  quotes: number;
  inItem: boolean;
}

/**
 * The source of a task item's first paragraph, without what its containers put before each line,
 * and without one inline node of it.
 * @param quotes how many block quotes are around it
 */
export function inlineSource(
  source: string,
  paragraph: Paragraph,
  quotes: number,
  without?: Nodes,
): string {
  const end = offsetsOf(paragraph)[1];
  // Before what is bold, code or a link the paragraph itself still begins with its box.
  // What was split by an address in it has no place of its own, but then the paragraph is right.
  const [first] = paragraph.children;
  const start = offsetsOf(first?.position ? first : paragraph)[0];
  const [from, to] = without ? offsetsOf(without) : [end, end];
  const kept = source.slice(start, from).trimEnd() + source.slice(to, end);
  const [head = '', ...rest] = kept.split('\n');
  // White space at the start of a paragraph's line means nothing (CommonMark 4.8).
  return [head, ...rest.map((line) => unquote(line, quotes).trimStart())].join('\n').trim();
}

/**
 * What an item holds after its first paragraph, by lines of the source: dedented, and without the
 * lines of items nested in it.
 * @param quotes how many block quotes are around it
 * @param isItem which list items in it are items of their own
 * @returns Markdown, '' if there is nothing
 *
 * Every line is read for the one item that it is guidance of, so a whole document takes linear time.
 */
export function guidanceOf(
  source: string,
  item: ListItem,
  paragraph: Paragraph,
  quotes: number,
  isItem: (node: ListItem) => boolean,
): string {
  const [start, end] = offsetsOf(item);
  const indent = contentColumn(source, start, quotes);
  const lines: string[] = [];
  let at = lineAfter(source, offsetsOf(paragraph)[1]);
  for (const nested of nestedItems(item, isItem)) {
    const [from, to] = offsetsOf(nested);
    lines.push(...linesBetween(source, at, source.lastIndexOf('\n', from) + 1));
    at = lineAfter(source, to);
  }
  lines.push(...linesBetween(source, at, end));
  return trimLines(lines.map((line) => dedent(unquote(line, quotes), indent)));
}

/**
 * Lines between items, as guidance of the one that they stand before.
 * @param quotes how many block quotes are around it
 */
export function looseLines(text: string, quotes: number): string {
  const lines = text.split('\n').map((line) => unquote(line, quotes));
  const indents = lines.filter((line) => line.trim() !== '').map(indentOf);
  const least = indents.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return trimLines(lines.map((line) => dedent(line, least)));
}

const indentOf = (line: string) => widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');

/** Without blank lines at the start and white space at the end. */
function trimLines(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** Whether a list item is a task (GFM 5.3, and GitLab's `[~]`). */
export const isTask = (node: ListItem) => node.data?.box !== undefined;

/** The outermost items inside an item, in order. */
function nestedItems(node: Nodes, isItem: (node: ListItem) => boolean): ListItem[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child: Nodes) => {
    if (child.type === 'listItem' && isItem(child)) return [child];
    return child.type === 'paragraph' ? [] : nestedItems(child, isItem);
  });
}

/** The column, from 0, that an item's content begins at inside its innermost block quote. */
function contentColumn(source: string, start: number, quotes: number): number {
  let prefix = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  if (quotes > 0) prefix = prefix.slice(prefix.lastIndexOf('>') + 1).replace(/^ /, '');
  const marker = /^(?:[-+*]|\d{1,9}[.)])([ \t]*)/.exec(source.slice(start, start + 20));
  return widthOf(prefix + (marker?.[0] ?? '- ').replace(/[^ \t]$/, '$& '));
}

function linesBetween(source: string, from: number, to: number): string[] {
  return from < to ? source.slice(from, to).replace(/\n$/, '').split('\n') : [];
}

function lineAfter(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end + 1;
}

function unquote(line: string, quotes: number): string {
  let rest = line;
  for (let left = quotes; left > 0 && /^[ \t]*>/.test(rest); left--) {
    rest = rest.replace(/^[ \t]*> ?/, '');
  }
  return rest;
}

/** Takes up to so many columns of white space off a line's start; tabs stop every 4 columns. */
function dedent(line: string, columns: number): string {
  let column = 0;
  let at = 0;
  while (column < columns && (line[at] === ' ' || line[at] === '\t')) {
    column = line[at] === '\t' ? column + 4 - (column % 4) : column + 1;
    at++;
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(at);
}

function widthOf(text: string): number {
  let column = 0;
  for (const character of text) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

function offsetsOf(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
