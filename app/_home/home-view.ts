import { parsePage } from '@/components/ui/pagination';
import { parseListState } from '@/components/ui/state-tabs';
import type { ListState } from '@/lib/model/list-state';
import { HOME_WORDS } from './home.words';

/** The orders that projects are listed in, with their words. */
export const SORTS = [
  { value: '-lastActivityAt', label: HOME_WORDS.lastActivitySort },
  { value: 'name', label: HOME_WORDS.nameSort },
  { value: '-createdAt', label: HOME_WORDS.newestSort },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** What the address says the home page should show. */
export interface HomeView {
  q: string;
  sort: Sort;
  state: ListState;
  /** How many pages are shown, one below the other. */
  page: number;
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the address; what makes no sense there is as if it were not. */
export function parseHomeView(params: SearchParams): HomeView {
  const q = typeof params.q === 'string' ? params.q.trim().slice(0, 200) : '';
  const sort = SORTS.find(({ value }) => value === params.sort)?.value ?? '-lastActivityAt';
  return { q, sort, state: parseListState(params.state), page: parsePage(params.page) };
}

/** The address of a view; what is usual is left out of it. */
export function homeHref(view: HomeView): string {
  const search = new URLSearchParams();
  if (view.q) search.set('q', view.q);
  if (view.sort !== '-lastActivityAt') search.set('sort', view.sort);
  if (view.state !== 'active') search.set('state', view.state);
  if (view.page > 1) search.set('page', String(view.page));
  return search.size > 0 ? `/?${search}` : '/';
}
