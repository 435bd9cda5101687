import type { Root } from 'hast';
import { toHast } from '@/lib/markdown/to-hast';
import { isElement, squeezed, textOf } from './element-text';
import { markItems } from './mark-items';
import { matchChecklists } from './match-checklists';
import { readSections, type Section } from './read-sections';

/** A guide's document, ready to be laid out. */
export interface GuideDocument {
  tree: Root;
  sections: Section[];
  /** By a section's `id`, which of the guide's checklists it is. */
  checklists: Map<string, number>;
}

interface Source {
  revision: string;
  title: string;
  source: string;
  checklists: readonly { title: string }[];
}

const KEPT = 8;
const kept = new Map<string, GuideDocument>();

/**
 * Parses a guide's document. A revision never changes, so the last few are kept: parsing a long
 * guide for every visit would hold up everybody else's requests.
 */
export function readDocument(guide: Source): GuideDocument {
  const known = kept.get(guide.revision);
  const document = known ?? parseDocument(guide);
  kept.delete(guide.revision);
  kept.set(guide.revision, document);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return document;
}

/** What `readDocument` keeps. The title that the page shows already is left out of the tree. */
export function parseDocument(guide: Omit<Source, 'revision'>): GuideDocument {
  const tree = toHast(withoutFrontMatter(guide.source));
  const sections = readSections(tree);
  const checklists = matchChecklists(sections, guide.checklists);
  markItems(tree);
  const [first] = sections;
  if (first?.level === 1 && first.title === guide.title && !first.hasTasks) {
    const at = tree.children.findIndex((child) => child.type !== 'text');
    const heading = tree.children[at];
    if (isElement(heading, 'h1') && squeezed(textOf(heading)) === guide.title) {
      tree.children.splice(at, 1);
      sections.shift();
    }
  }
  return { tree, sections, checklists };
}

/** The document below its front matter, which is not for reading. */
export function withoutFrontMatter(source: string): string {
  return source.replace(/^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/, '');
}
