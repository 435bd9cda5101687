import type { Section } from './read-sections';

/** A line of a guide's table of contents. */
export interface ContentsEntry {
  id: string;
  title: string;
  nested: boolean;
  /** How many items it has, for a checklist. */
  itemCount?: number;
}

/**
 * A table of contents of two levels: the highest that occur below the document's title. A
 * checklist is in it however deep it stands.
 */
export function readContents(
  sections: readonly Section[],
  itemCountOf: (id: string) => number | undefined,
): ContentsEntry[] {
  const titled = sections.filter((section) => section.id !== '' && section.title !== '');
  const top = Math.min(...titled.map((section) => section.level));
  return titled.flatMap(({ id, title, level }) => {
    const itemCount = itemCountOf(id);
    if (level > top + 1 && itemCount === undefined) return [];
    return [{ id, title, nested: level > top, ...(itemCount === undefined ? {} : { itemCount }) }];
  });
}
