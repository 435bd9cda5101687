import type { Element, Root, RootContent } from 'hast';
import { isElement } from './element-text';
import type { GuideDocument } from './guide-document';
import type { Section } from './read-sections';

/** Nodes that a page shows at once; a guide of more comes in parts. */
const PART = 8_000;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** A guide's document in parts that a page can show, one after the other the whole of it. */
export interface DocumentParts {
  /** The tree of each part, as JSON: only the one that is shown is read. */
  parts: string[];
  /** The document's headings, and which part each stands in, from 0. */
  sections: (Section & { part: number })[];
  /** By a section's `id`, which of the guide's checklists it is. */
  checklists: [string, number][];
}

/** Takes a document apart, before headings where that can be. */
export function documentParts(document: GuideDocument, most = PART): DocumentParts {
  const trees: Root[] = [];
  let weight = 0;
  for (const child of document.tree.children.flatMap((child) => shortened(child, most))) {
    const own = weightOf(child);
    const isFull = weight >= most && isElement(child, ...HEADINGS);
    if (trees.length === 0 || isFull || weight + own > most * 2) {
      trees.push({ type: 'root', children: [] });
      weight = 0;
    }
    (trees.at(-1) as Root).children.push(child);
    weight += own;
  }
  const partOf = new Map<unknown, number>();
  for (const [part, tree] of trees.entries()) see(tree, (id) => partOf.set(id, part));
  return {
    parts: trees.map((tree) => JSON.stringify(tree, withoutPlaces)),
    sections: document.sections.map((one) => ({ ...one, part: partOf.get(one.id) ?? 0 })),
    checklists: [...document.checklists],
  };
}

/** A list that is too long for a part, as several that go on from one another. */
function shortened(node: RootContent, most: number): RootContent[] {
  if (!isElement(node, 'ul', 'ol') || weightOf(node) <= most) return [node];
  const lists: Element[] = [];
  let weight = Number.POSITIVE_INFINITY;
  let number = Number(node.properties.start ?? 1);
  for (const child of node.children) {
    const own = weightOf(child);
    if (weight + own > most) {
      const start = node.tagName === 'ol' ? { start: number } : {};
      lists.push({ ...node, properties: { ...node.properties, ...start }, children: [] });
      weight = 0;
    }
    (lists.at(-1) as Element).children.push(child);
    weight += own;
    if (isElement(child, 'li')) number += 1;
  }
  return lists;
}

function see(node: Root | RootContent, found: (id: unknown) => void): void {
  if (isElement(node as RootContent, ...HEADINGS)) found((node as Element).properties.id);
  if ('children' in node) for (const child of node.children) see(child as RootContent, found);
}

function weightOf(node: RootContent): number {
  if (!('children' in node)) return 1;
  return node.children.reduce((sum, child) => sum + weightOf(child), 1);
}

/** Where a node stood in its source is of no use to a page, and half of the JSON. */
export const withoutPlaces = (name: string, value: unknown) =>
  name === 'position' ? undefined : value;
