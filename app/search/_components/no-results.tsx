import { SearchX } from 'lucide-react';
import { EmptyState } from '@/components/empty-state';
import { SEARCH_WORDS } from '@/components/search.words';

/** What stands where results would. */
export function NoResults({ q }: { q: string }) {
  return (
    <EmptyState icon={<SearchX />} title={SEARCH_WORDS.noResults}>
      <p className="[overflow-wrap:anywhere]">{SEARCH_WORDS.noResultsFor(q)}</p>
      <p className="mt-1">{SEARCH_WORDS.tryThis}</p>
    </EmptyState>
  );
}
