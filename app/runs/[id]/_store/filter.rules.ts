import { type CountedAs, countedAs } from '@/lib/model/progress';
import type { Item } from './run.types';

type Items = Readonly<Record<string, Item>>;

/** Which items the list shows. */
export interface Filter {
  /** What items are counted as: what does not count yet is apart. */
  status: CountedAs | 'any';
  /** A person's id, `none` for nobody, or `any`. */
  assignee: string;
  text: string;
}

export const NO_FILTER: Filter = { status: 'any', assignee: 'any', text: '' };

export const isFiltered = (filter: Filter) =>
  filter.status !== 'any' || filter.assignee !== 'any' || filter.text.trim() !== '';

/** The items that a filter lets through, and those that stay although they no longer fit. */
export function visibleIds(
  order: readonly string[],
  items: Items,
  filter: Filter,
  staying: ReadonlySet<string>,
): readonly string[] {
  if (!isFiltered(filter)) return order;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return order.filter((id) => {
    const item = items[id];
    return item !== undefined && (staying.has(id) || fits(item, filter, words));
  });
}

function fits(item: Item, { status, assignee }: Filter, words: readonly string[]): boolean {
  if (status !== 'any' && countedAs(item) !== status) return false;
  if (assignee === 'none' && item.assigneeId !== null) return false;
  if (assignee !== 'any' && assignee !== 'none' && item.assigneeId !== assignee) return false;
  if (words.length === 0) return true;
  const text = `${item.text} ${item.justification ?? ''} ${item.note ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The next open item after one, around the end; none when all are answered. */
export function nextOpen(
  order: readonly string[],
  items: Items,
  after: string | null,
): string | null {
  const start = after === null ? -1 : order.indexOf(after);
  for (let step = 1; step <= order.length; step++) {
    const id = order[(start + step) % order.length];
    if (id !== undefined && id !== after && items[id]?.status === 'open') return id;
  }
  return null;
}

/** The ids from one to another in a list, whichever comes first. */
export function range(ids: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
