import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
  Text,
} from 'mdast';
import { oneLine } from './clean-text';
import { codeSpans } from './code-spans';

/** What can stand in a document, a quote or a list item. */
export type Flow = BlockContent | DefinitionContent;

/** Small makers of mdast nodes. Texts become one line each; the writer escapes them. */
export const text = (value: string): Text => ({ type: 'text', value });

export function words(value: string, ifEmpty = ''): PhrasingContent[] {
  const line = oneLine(value) || ifEmpty;
  return line ? [text(line)] : [];
}

/** A name, a title or a reason: plain but for code spans. */
export function phrase(value: string, ifEmpty = ''): PhrasingContent[] {
  const line = oneLine(value) || ifEmpty;
  return codeSpans(line).map((span) =>
    span.code ? { type: 'inlineCode', value: span.value } : text(span.value),
  );
}

export function strong(value: string): PhrasingContent[] {
  const children = phrase(value);
  return children.length > 0 ? [{ type: 'strong', children }] : [];
}

export function code(value: string): PhrasingContent[] {
  const line = oneLine(value);
  return line ? [{ type: 'inlineCode', value: line }] : [];
}

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: joined(children),
});

export const heading = (depth: 1 | 2 | 3 | 4, children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth,
  children,
});

export const quote = (children: Flow[]): Blockquote => ({ type: 'blockquote', children });

export const listItem = (children: Flow[], checked: boolean | null = null): ListItem => ({
  type: 'listItem',
  checked,
  spread: children.length > 1,
  children,
});

export const list = (children: ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: children.some((child) => child.spread),
  children,
});

export const table = (rows: PhrasingContent[][][], align: Table['align']): Table => ({
  type: 'table',
  align,
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  })),
});

/** Texts that stand side by side as one: the writer looks for what to escape in each anew. */
function joined(children: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (last?.type === 'text' && child.type === 'text') {
      result[result.length - 1] = text(last.value + child.value);
    } else result.push(child);
  }
  return result;
}
