import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { isElement, isTask, squeezed, textOf } from './element-text';

/** A heading of a document and what is known about what follows it. */
export interface Section {
  /** What its address ends in, unlike any other of the document. */
  id: string;
  title: string;
  level: number;
  /** Whether tasks come before the next heading, which makes it a checklist. */
  hasTasks: boolean;
}

/**
 * The headings of a document in its order, save those inside list items, which are guidance. Those
 * without an `id` are given one. Tasks before the first heading make a section of their own, with an empty `id`.
 */
export function readSections(tree: Root): Section[] {
  const slugger = new GithubSlugger();
  const sections: Section[] = [];
  walk(tree, false);
  return sections;

  function walk(node: Nodes, inItem: boolean) {
    if (isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
      if (!inItem) sections.push(sectionOf(node));
      return;
    }
    if (isTask(node)) {
      const last = sections.at(-1);
      if (last) last.hasTasks = true;
      else sections.push({ id: '', title: '', level: 0, hasTasks: true });
    }
    if ('children' in node) {
      const inside = inItem || isElement(node, 'li');
      for (const child of node.children) walk(child, inside);
    }
  }

  function sectionOf(heading: Element): Section {
    const title = squeezed(textOf(heading));
    const given = heading.properties.id;
    const id = typeof given === 'string' && given ? given : slugger.slug(title || 'section');
    heading.properties.id = id;
    return { id, title, level: Number(heading.tagName[1]), hasTasks: false };
  }
}
