import type { Section } from './read-sections';

/** A line of a guide's table of contents. */
export interface ContentsEntry {
  id: string;
  title: string;
  /** Which part of the document it stands in, from 0. */
  part: number;
  nested: boolean;
  /** How many items it has, for a checklist. */
  itemCount?: number;
}

/**
 * A table of contents of two levels: the highest that occur below the document's title. A
 * checklist is in it however deep it stands.
 */
export function readContents(
  sections: readonly (Section & { part: number })[],
  itemCountOf: (id: string) => number | undefined,
): ContentsEntry[] {
  const titled = sections.filter((section) => section.id !== '' && section.title !== '');
  const top = Math.min(...titled.map((section) => section.level));
  return titled.flatMap(({ id, title, level, part }) => {
    const itemCount = itemCountOf(id);
    if (level > top + 1 && itemCount === undefined) return [];
    return [
      { id, title, part, nested: level > top, ...(itemCount === undefined ? {} : { itemCount }) },
    ];
  });
}

/** Of a long guide's contents, those of one part, and where each other part begins. */
export function contentsOfPart(entries: readonly ContentsEntry[], part: number): ContentsEntry[] {
  return entries.filter((entry, at) => entry.part === part || entry.part !== entries[at - 1]?.part);
}
