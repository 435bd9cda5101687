import { SEARCH_WORDS } from '@/components/search/search.words';

/** How many results there are, said again whenever it changes. */
export function ResultCount({ total }: { total: number }) {
  return (
    <p role="status" className="mt-4 mb-2 text-sm text-muted">
      {SEARCH_WORDS.results(total)}
    </p>
  );
}
