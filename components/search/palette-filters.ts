import { KINDS } from '@/lib/model/search.types';
import { begunFilter, SEARCH_STATUSES, statusOf, withFilter } from '@/lib/search/search-query';
import type { Command } from './command-store';
import { SEARCH_WORDS } from './search.words';

/**
 * What the filter that is being typed can be: each value goes on with the typing. Nothing once the
 * value is whole, or is a name.
 * @param type what takes the query so completed
 */
export function filterCommands(
  query: string,
  type: (query: string) => void,
): { heading: string; commands: Command[] } | null {
  const begun = begunFilter(query);
  if (!begun) return null;
  const { key, value, before } = begun;
  const typed = value.toLowerCase();
  const values = VALUES[key]().filter((one) => one.value.startsWith(typed) && one.value !== typed);
  if (key === 'status' && value && statusOf(value)) return null;
  if (values.length === 0) return null;
  const commands = values.map(
    (one): Command => ({
      id: `filter-${key}-${one.value}`,
      label: `${key}:${one.value}`,
      hint: one.label,
      stays: true,
      run: () => type(`${withFilter(before, { key, value: one.value })} `),
    }),
  );
  return { heading: SEARCH_WORDS.filterValues(key), commands };
}

const VALUES = {
  status: () =>
    SEARCH_STATUSES.map((value) => ({
      value,
      label: value === 'archived' ? SEARCH_WORDS.archived : SEARCH_WORDS.status(value),
    })),
  assignee: () =>
    (['me', 'none'] as const).map((value) => ({ value, label: SEARCH_WORDS.completes[value] })),
  in: () => KINDS.map((kind) => ({ value: inWords(kind), label: SEARCH_WORDS.kinds(kind) })),
};

/** A kind as it is typed: in many, where there is such a word. */
function inWords(kind: (typeof KINDS)[number]): string {
  if (kind === 'person') return 'people';
  return kind === 'evidence' ? kind : `${kind}s`;
}
