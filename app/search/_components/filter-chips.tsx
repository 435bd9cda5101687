import { Plus, X } from 'lucide-react';
import { SEARCH_WORDS } from '@/components/search/search.words';
import { searchHref } from '@/components/search/search-href';
import Link from '@/components/ui/link';
import {
  parseSearch,
  statusOf,
  type TypedFilter,
  unknownFilters,
  withFilter,
  withoutFilter,
} from '@/lib/search/search-query';

const SUGGESTED: readonly (TypedFilter & { label: string })[] = [
  { key: 'assignee', value: 'me', label: SEARCH_WORDS.suggested.mine },
  { key: 'status', value: 'open', label: SEARCH_WORDS.suggested.open },
  { key: 'status', value: 'needs_work', label: SEARCH_WORDS.suggested.needsWork },
  { key: 'in', value: 'items', label: SEARCH_WORDS.suggested.items },
  { key: 'in', value: 'comments', label: SEARCH_WORDS.suggested.comments },
  { key: 'in', value: 'guides', label: SEARCH_WORDS.suggested.guides },
];

/** The filters that were typed, each with a way to take it out, and some to add. */
export function FilterChips({ q, found }: { q: string; found: boolean }) {
  const { filters } = parseSearch(q);
  const unknown = filters.find(({ key, value }) => key === 'status' && !statusOf(value));
  // Where nothing is found, that says so in the place of what would be.
  const text = found ? unknownFilters(q) : [];
  const more = SUGGESTED.filter(
    ({ key, value }) =>
      !filters.some((one) => one.key === key && (key !== 'in' || one.value === value)),
  );
  return (
    <>
      <ul aria-label={SEARCH_WORDS.filters} className="mt-3 flex flex-wrap gap-1.5">
        {filters.map((filter) => (
          <li key={`${filter.key}:${filter.value}`} className="min-w-0">
            <Link
              href={searchHref(withoutFilter(q, filter))}
              scroll={false}
              aria-label={SEARCH_WORDS.removeFilter(filter.key, filter.value)}
              className={`${CHIP} border-transparent bg-accent-soft text-accent`}
            >
              <span className="truncate">
                {SEARCH_WORDS.filter(filter.key)}: {filter.value}
              </span>
              <X className="size-3.5 shrink-0" />
            </Link>
          </li>
        ))}
        {more.map((filter) => (
          <li key={`${filter.key}:${filter.value}`}>
            <Link
              href={searchHref(withFilter(q, filter))}
              scroll={false}
              aria-label={SEARCH_WORDS.addFilter(filter.label)}
              className={`${CHIP} border-line bg-raised text-muted hover:text-ink`}
            >
              <Plus className="size-3.5 shrink-0" />
              {filter.label}
            </Link>
          </li>
        ))}
      </ul>
      {unknown ? (
        <p className="mt-2 text-[0.8125rem] text-warn">
          {SEARCH_WORDS.unknownStatus(unknown.value)}
        </p>
      ) : null}
      {text.length > 0 ? (
        <p className="mt-2 text-[0.8125rem] text-warn [overflow-wrap:anywhere]">
          {SEARCH_WORDS.unknownFilter(text)}
        </p>
      ) : null}
    </>
  );
}

const CHIP =
  'touch-target inline-flex h-7.5 max-w-full items-center gap-1.5 rounded-full border px-3 text-[0.8125rem] font-medium';
