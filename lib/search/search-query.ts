import { PHASES } from '../reviews/review.types';
import { STATUSES } from '../runs/answer.types';
import { KINDS, type Kind } from './search.types';
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

const TOKEN = /(\p{L}+):(?:"([^"]*)"?|(\S+))|"([^"]*)"?|(\S+)/gu;

/**
 * Reads what somebody typed into the search. It never fails: whatever is no filter is a word, the same
 * filter twice is one, and signs that mean something to the database mean nothing here.
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
