import type { DraftGroup, DraftItem } from './draft.types';
import type { ParsedChecklist, ParsedItem } from './guide.types';
import { createNames } from './names';
import { slugOf } from './slug-of';

type Named = Omit<ParsedChecklist, 'stage'> & { draft: DraftGroup };

/**
 * Gives checklists and items their keys. They come from ids and words only, never from positions,
 * so that reordering items whose words differs changes no key. Whether a heading is a section or a
 * checklist of its own changes no item's key either, nor does it what plain lists are tracked.
 * @param groups in the order of the document, but that tracked plain lists may come last
 * @param title what a checklist is called whose items stand before any heading
 * @param inPlace where an item's box is in the source, and what stands before it; asked in the order
 *   of the groups
 * @param warnings is added to
 * @returns the checklists in the order of the document
 */
export function nameChecklists(
  groups: DraftGroup[],
  title: string,
  inPlace: (item: DraftItem) => Pick<ParsedItem, 'box' | 'lead'>,
  warnings: string[],
): Named[] {
  const lists = groups.map((draft) => ({ draft, base: pathOf(draft, title) }));
  const listKey = createNames(lists.map((list) => list.base));
  const named = lists.map(({ draft, base }) => ({ draft, key: listKey(base) }));
  const bases = named.flatMap(({ draft, key }) => basesOf(draft.items, key));
  const itemKey = createNames(bases.map((item) => item.base));
  const keys = new Map<DraftItem, string>();
  for (const { item, base } of bases) {
    const key = itemKey(base);
    keys.set(item, key);
    if (item.id !== null && key !== item.id) {
      warnings.push(`Line ${item.line}: the id “${item.id}” is taken, so this item is “${key}”`);
    }
  }
  const made = new Map<DraftGroup, Named>();
  for (const { draft, key } of named) {
    const owner = draft.of && made.get(draft.of);
    const items = draft.items.map((item) => ({
      key: keys.get(item) as string,
      ...finish(item),
      section: sectionOf(draft),
      ...inPlace(item),
      parentKey: item.parent ? (keys.get(item.parent) as string) : null,
    }));
    if (owner) owner.items.push(...items);
    else made.set(draft, { draft, key, ...headingOf(draft, title), items });
  }
  return [...made.values()].sort((a, b) => lineOf(a) - lineOf(b));
}

/** Slugs of the headings; the document's title only where there is no other. */
export function pathOf(draft: DraftGroup, title: string): string {
  const below = draft.path.filter((heading) => !heading.isTitle).map((heading) => heading.title);
  if (draft.plain?.ownTitle) below.push(draft.plain.ownTitle);
  const titles = below.length > 0 ? below : draft.path.map((heading) => heading.title);
  return (titles.length > 0 ? titles : [title]).map((text) => slugOf(text, 'section')).join('/');
}

/** An item's explicit id, or the slugs of its checklist, of the items around it, and its own. */
function basesOf(items: DraftItem[], list: string): { item: DraftItem; base: string }[] {
  const paths = new Map<DraftItem, string>();
  return items.map((item) => {
    const above = (item.parent && paths.get(item.parent)) ?? list;
    const path = `${shorten(above)}/${slugOf(item.id ?? item.text, 'item')}`;
    paths.set(item, path);
    return { item, base: item.id ?? path };
  });
}

/** Deep nesting must not make keys without end. */
const shorten = (path: string) => (path.length > 600 ? slugOf(path, 'item') : path);

function sectionOf(draft: DraftGroup): string[] {
  const level = draft.of?.path.at(-1)?.level;
  if (level === undefined) return [];
  return draft.path.filter((heading) => heading.level > level).map((heading) => heading.title);
}

function headingOf(draft: DraftGroup, title: string) {
  const own = draft.path.at(-1);
  return { title: draft.plain?.ownTitle || own?.title || title, level: own?.level ?? 0 };
}

const lineOf = ({ items }: Named) => items[0]?.line ?? 0;

function finish(
  draft: DraftItem,
): Omit<ParsedItem, 'key' | 'section' | 'lead' | 'box' | 'parentKey'> {
  const { text, markdown, claimed, depth, guidance, line } = draft;
  return { text, markdown, claimed, depth, guidance, line };
}
