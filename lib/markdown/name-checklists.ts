import type { DraftChecklist, DraftItem } from './collect-checklists';
import type { ParsedChecklist, ParsedItem } from './guide.types';
import { createNames } from './names';
import { slugOf } from './slug-of';

/**
 * Gives checklists and items their keys. They come from ids and words only, never from positions,
 * so that reordering items whose words differ changes no key.
 * @param title what a checklist is called whose items stand before any heading
 * @param warnings is added to
 */
export function nameChecklists(drafts: DraftChecklist[], title: string, warnings: string[]) {
  const lists = drafts.map((draft) => ({ draft, base: pathOf(draft, title) }));
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
  return named.map(
    ({ draft, key }): Omit<ParsedChecklist, 'stage'> & { draft: DraftChecklist } => ({
      draft,
      key,
      title: draft.path.at(-1)?.title || title,
      level: draft.path.at(-1)?.level ?? 0,
      items: draft.items.map((item) => finish(item, keys)),
    }),
  );
}

/** Slugs of the headings; the document's title only where there is no other. */
function pathOf(draft: DraftChecklist, title: string): string {
  const below = draft.path.filter((heading) => !heading.isTitle);
  const titles = (below.length > 0 ? below : draft.path).map((heading) => heading.title);
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

function finish(draft: DraftItem, keys: Map<DraftItem, string>): ParsedItem {
  const { id: _, parent, ...item } = draft;
  return {
    key: keys.get(draft) as string,
    ...item,
    section: [],
    lead: '',
    parentKey: parent ? (keys.get(parent) as string) : null,
  };
}
