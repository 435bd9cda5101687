import { parsePage } from '@/components/ui/pagination';

/** What the address says the *Team* page should list. */
export interface TeamView {
  /** Part of a name or an email; everyone without it. */
  q: string;
  page: number;
}

/** Reads the address; what makes no sense there is as if it were not. */
export function parseTeamView(params: Record<string, string | string[] | undefined>): TeamView {
  const q = typeof params.q === 'string' ? params.q.trim().slice(0, 200) : '';
  return { q, page: parsePage(params.page) };
}

/** The address of a view; what is usual is left out of it. */
export function teamHref({ q, page }: TeamView): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `/team?${search}` : '/team';
}
