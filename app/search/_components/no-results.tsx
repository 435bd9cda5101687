import { SearchX } from 'lucide-react';
import { SEARCH_WORDS } from '@/components/search/search.words';
import { EmptyState } from '@/components/ui/empty-state';
import { unknownFilters } from '@/lib/search/search-query';

/** What stands where results would. */
export function NoResults({ q }: { q: string }) {
  const unknown = unknownFilters(q);
  return (
    <EmptyState icon={<SearchX />} title={SEARCH_WORDS.noResults}>
      <p className="[overflow-wrap:anywhere]">{SEARCH_WORDS.noResultsFor(q)}</p>
      <p className="mt-1">
        {unknown.length > 0 ? SEARCH_WORDS.unknownFilter(unknown) : SEARCH_WORDS.tryThis}
      </p>
    </EmptyState>
  );
}
