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

/** What a guide's document is made from. */
export interface GuideSource {
  title: string;
  source: string;
  checklists: readonly { title: string }[];
}

/** Parses a guide's document. The title that the page shows already is left out of the tree. */
export function parseDocument(guide: GuideSource): GuideDocument {
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
