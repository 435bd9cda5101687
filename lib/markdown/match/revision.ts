import type { MatchItem } from './match.types';

/** A revision's items by number, with what is looked up again and again. */
export interface Revision {
  items: readonly MatchItem[];
  /** Texts as they are compared. */
  texts: string[];
  /** The section of each item; a section that both revisions have has one number. */
  section: number[];
  /** The items of each section in their order. */
  members: Map<number, number[]>;
  /** Each item's place in its section. */
  at: number[];
  /** The item that each is nested in, or -1. */
  parent: number[];
}

/**
 * @param items in document order, with unique keys
 * @param sectionOf the number of a section, by `pathKey`
 */
export function revisionOf(
  items: readonly MatchItem[],
  sectionOf: (path: string) => number,
): Revision {
  const numbers = new Map(items.map(({ key }, number) => [key, number]));
  const section = items.map((item) => sectionOf(pathKey(item)));
  const members = new Map<number, number[]>();
  const at = section.map((number, item) => append(members, number, item) - 1);
  const parent = items.map(({ parentKey }) =>
    parentKey === null ? -1 : (numbers.get(parentKey) ?? -1),
  );
  return {
    items,
    texts: items.map(({ text }) => comparedText(text)),
    section,
    members,
    at,
    parent,
  };
}

/** One text for a path of titles. */
export const pathKey = ({ path }: MatchItem): string => JSON.stringify(path);

/** Texts that no reader can tell apart are one. */
export const comparedText = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The item before or after one in its section. */
export function neighbour(revision: Revision, item: number, step: 1 | -1): number | undefined {
  const members = revision.members.get(revision.section[item] as number);
  return members?.[(revision.at[item] as number) + step];
}

/** Adds a value to the list of a key. @returns how many it has then */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): number {
  const list = lists.get(key);
  if (list) return list.push(value);
  lists.set(key, [value]);
  return 1;
}

/** Gives each name a number, the same one each time. */
export function createNumbers(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
}
