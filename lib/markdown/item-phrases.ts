import type { Nodes } from 'hast';
import { itemHast } from './note-hast';

/** A stretch of an item's text in one look. Plain data, so that a screen needs no parser for it. */
export interface Phrase {
  text: string;
  code?: true;
  strong?: true;
  emphasis?: true;
  deleted?: true;
  /** Where a link leads; already safe to follow. */
  href?: string;
}

type Marks = Omit<Phrase, 'text'>;

const MARKS: Record<string, Marks> = {
  code: { code: true },
  strong: { strong: true },
  em: { emphasis: true },
  del: { deleted: true },
};

/** An item's text for the screen, from the same phrases as reports write. */
export function itemPhrases(item: { text: string; markdown: string }): Phrase[] {
  const phrases: Phrase[] = [];
  for (const node of itemHast(item).children) collect(node, {}, phrases);
  return phrases;
}

function collect(node: Nodes, marks: Marks, into: Phrase[]): void {
  if (node.type === 'text') {
    const last = into.at(-1);
    if (last && sameMarks(last, marks)) last.text += node.value;
    else if (node.value) into.push({ text: node.value, ...marks });
  }
  if (node.type !== 'element') return;
  const href = node.tagName === 'a' && node.properties.href;
  const own = { ...marks, ...MARKS[node.tagName], ...(href ? { href: String(href) } : {}) };
  // Items stand on one line.
  if (node.tagName === 'br') collect({ type: 'text', value: ' ' }, marks, into);
  for (const child of node.children) collect(child, own, into);
}

const sameMarks = (one: Marks, other: Marks) =>
  one.code === other.code &&
  one.strong === other.strong &&
  one.emphasis === other.emphasis &&
  one.deleted === other.deleted &&
  one.href === other.href;
