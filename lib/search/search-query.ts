import { PHASES } from '@/lib/model/review.types';
import { KINDS, type Kind } from '@/lib/model/search.types';
import { STATUSES } from '@/lib/model/status';
import { fold, searchable } from './text-words';

/** What a `status:` can be: of an item or an action, of a review, of a project or a run. */
export const SEARCH_STATUSES = [...STATUSES, ...PHASES, 'archived'] as const;
export type SearchStatus = (typeof SEARCH_STATUSES)[number];

export const FILTER_KEYS = ['status', 'assignee', 'in'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** A filter as it was typed: `in:"Orders API"`. */
export interface TypedFilter {
  key: FilterKey;
  value: string;
}

/** A word to begin with, or a phrase to be found as it is; its words have blanks between. */
export interface Term {
  text: string;
  phrase: boolean;
}

export interface SearchQuery {
  terms: Term[];
  filters: TypedFilter[];
}

/** As many characters can be typed, and as many results be paged through. */
export const MOST_TYPED = 1_000;
export const MOST_RESULTS = 1_000;

/** With more filters a search is refused: each name is looked up, and they are not left out unseen. */
export const MOST_FILTERS = 8;

/** Further words are left out: nobody types that many. */
const MOST_TERMS = 16;

const TOKEN = /(\p{L}+):(?:"([^"]*)"?|(\S*))|"([^"]*)"?|(\S+)/gu;

/**
 * Reads what somebody typed into the search. It never fails: whatever is no filter is a word, the same
 * filter twice is one, a filter without a value yet is nothing, and signs that mean something to the
 * database mean nothing here.
 */
export function parseSearch(typed: string): SearchQuery {
  const terms: Term[] = [];
  const filters: TypedFilter[] = [];
  for (const [whole, name, quoted, bare, phrase] of typed.toWellFormed().matchAll(TOKEN)) {
    const key = FILTER_KEYS.find((one) => one === name?.toLowerCase());
    const value = (quoted ?? bare ?? '').trim();
    if (key && value && !filters.some((one) => one.key === key && one.value === value))
      filters.push({ key, value });
    const text = key ? '' : searchable(phrase ?? whole);
    if (text && terms.length < MOST_TERMS) terms.push({ text, phrase: phrase !== undefined });
  }
  return { terms, filters };
}

/**
 * The names of what looks like filters and is none: `due:` of `due:overdue`. They are searched as
 * text. Addresses, times and whatever stands in quotes are text to whoever typed them.
 */
export function unknownFilters(typed: string): string[] {
  const names = [...typed.toWellFormed().matchAll(TOKEN)].flatMap(
    ([, written = '', quoted, bare = '']) => {
      const name = written.toLowerCase();
      return WORD.test(written) && !SCHEMES.has(name) && (quoted || VALUE.test(bare)) ? [name] : [];
    },
  );
  return [...new Set(names)].filter((name) => !FILTER_KEYS.some((key) => key === name));
}

const WORD = /^\p{L}\p{Ll}{1,19}$/u;
/** Not a path, a port or another name after a second colon. */
const VALUE = /^(?!\d+\b(?!-))[\p{L}\p{N}@#"*][^/:\\]*$/u;
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'urn', 'data']);

/** The filter that is being typed at the end, with what there is of its value. */
export function begunFilter(typed: string): (TypedFilter & { before: string }) | null {
  const found = /(?:^|\s)(\p{L}+):([^\s"]*)$/u.exec(typed);
  const key = FILTER_KEYS.find((one) => one === found?.[1]?.toLowerCase());
  if (!found || !key) return null;
  return { key, value: found[2] ?? '', before: typed.slice(0, found.index).trim() };
}

/** What was typed with one of its filters taken out, however often it stands there; a filter's own place among others is kept. */
export function withoutFilter(typed: string, { key, value }: TypedFilter): string {
  return typed
    .replace(TOKEN, (whole: string, name?: string, quoted?: string, bare?: string) =>
      name?.toLowerCase() === key && (quoted ?? bare ?? '').trim() === value ? ' ' : whole,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** What was typed with a filter added; quoted when it has to be. */
export function withFilter(typed: string, { key, value }: TypedFilter): string {
  const bare = value.replaceAll('"', '');
  return `${typed.trim()} ${key}:${/\s/.test(bare) ? `"${bare}"` : bare}`.trim();
}

/** The status that a word names: `needs-work` and `Needs work` are `needs_work`. None if unknown. */
export function statusOf(value: string): SearchStatus | undefined {
  const word = fold(value)
    .replace(/[\s-]+/g, '_')
    .replace(/^n\/?a$/, 'not_applicable');
  return SEARCH_STATUSES.find((status) => status === word);
}

/** The kinds that a word names, in one or many: `guides` are guides with all that is in them. */
export function kindsOf(value: string): Kind[] {
  const word = fold(value).replace(/[\s-]+/g, '_');
  const one = word === 'people' ? 'person' : word.replace(/s$/, '');
  if (one === 'guide') return ['guide', 'checklist', 'guide_item'];
  return KINDS.filter((kind) => kind === one);
}
