import { AppError } from '@/lib/api/app-error';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { describeTexts, type Finding, findTexts, namesakes, visible } from './search.repo';
import { listTexts, type SearchFilter } from './search-filter.repo';
import {
  kindsOf,
  MOST_FILTERS,
  MOST_RESULTS,
  parseSearch,
  statusOf,
  type Term,
  type TypedFilter,
} from './search-query';
import { marksOf, snippetOf } from './snippet';
import { searchable } from './text-words';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type SearchService = ReturnType<typeof createSearchService>;

/** Finds what a person may see by its words. */
export function createSearchService(deps: { db: Database; limits: Pick<Limits, 'search'> }) {
  const { db, limits } = deps;

  return { search };

  /**
   * A page of what was asked for, the best first, and how many there are, up to `MOST_RESULTS`.
   * Without words and filters there is nothing.
   * @param typed words, "phrases", `status:`, `assignee:` and `in:`
   * @throws VALIDATION_ERROR with more than `MOST_FILTERS` filters
   * @throws RATE_LIMITED with more searches than anybody types
   */
  async function search(actor: Person, typed: string, page: { limit: number; offset: number }) {
    const { terms, filters } = parseSearch(typed);
    if (filters.length > MOST_FILTERS) throw tooManyFilters();
    await limits.search.take(actor.id);
    const filter = await resolve(actor, filters);
    const ids = await find(actor, terms, filters.length > 0 ? filter : undefined);
    const shown = ids.slice(page.offset, page.offset + page.limit);
    const findings = await describeTexts(db.read, actor, shown);
    return { items: findings.map((one) => shapeFinding(one, terms)), total: ids.length };
  }

  async function find(actor: Person, terms: Term[], filter?: SearchFilter): Promise<number[]> {
    const unmet = Object.values(filter ?? {}).some((wanted) => wanted.length === 0);
    if (unmet || (terms.length === 0 && !filter)) return [];
    return terms.length > 0
      ? findTexts(db.read, actor, terms, filter ?? {}, MOST_RESULTS)
      : listTexts(db.read, actor, filter ?? {}, visible(actor), MOST_RESULTS);
  }

  /** The filters with their names looked up; several of one key mean any of them. */
  async function resolve(actor: Person, filters: TypedFilter[]): Promise<SearchFilter> {
    const filter: { -readonly [K in keyof SearchFilter]: SearchFilter[K] } = {};
    for (const { key, value } of filters) {
      if (key === 'status') filter.statuses = [...(filter.statuses ?? []), ...statusesOf(value)];
      else if (key === 'assignee')
        filter.assignees = [...(filter.assignees ?? []), ...(await assigneesOf(actor, value))];
      else if (kindsOf(value).length > 0)
        filter.kinds = [...new Set([...(filter.kinds ?? []), ...kindsOf(value)])];
      else
        filter.projectIds = [
          ...(filter.projectIds ?? []),
          ...(await idsOf(actor, 'project', value)),
        ];
    }
    return filter;
  }

  async function assigneesOf(actor: Person, value: string): Promise<(string | null)[]> {
    const word = value.toLowerCase();
    if (word === 'me') return [actor.id];
    return word === 'none' ? [null] : idsOf(actor, 'person', value);
  }

  async function idsOf(actor: Person, kind: 'person' | 'project', value: string) {
    if (UUID.test(value.toLowerCase())) return [value.toLowerCase()];
    const name = searchable(value);
    return name ? namesakes(db.read, actor, kind, name) : [];
  }
}

const tooManyFilters = () =>
  new AppError('VALIDATION_ERROR', `A search has at most ${MOST_FILTERS} filters.`, [
    { field: 'q', message: `must have at most ${MOST_FILTERS} filters` },
  ]);

function statusesOf(value: string) {
  const status = statusOf(value);
  return status ? [status] : [];
}

/** A finding as the API gives it. */
function shapeFinding(found: Finding, terms: readonly Term[]) {
  const title = found.title ?? found.itemText ?? '';
  const snippet = found.body && found.body !== title ? snippetOf(found.body, terms) : null;
  return {
    kind: found.kind,
    id: found.refId,
    title,
    titleMarks: marksOf(title, terms),
    snippet: snippet?.text ?? null,
    snippetMarks: snippet?.marks ?? [],
    status: stateOf(found),
    archived: [found.runArchivedAt, found.projectArchivedAt, found.deactivatedAt].some((at) => at),
    project: place(found.projectId, found.projectName),
    run: place(found.runId, found.runTitle),
    item: place(found.itemId, found.itemText),
    review: place(found.reviewId, found.reviewName),
    guide: found.guideId
      ? { id: found.guideId, name: found.guideName ?? '', title: found.guideTitle ?? '' }
      : null,
    updatedAt: changedAt(found).toISOString(),
  };
}

/** An item is found by its text, which never changes: what changes is its answer. */
const changedAt = ({ kind, itemUpdatedAt, updatedAt }: Finding) =>
  kind === 'item' && itemUpdatedAt ? itemUpdatedAt : new Date(updatedAt);

function stateOf({ kind, status, phase, actionDoneAt }: Finding) {
  if (kind === 'action') return actionDoneAt ? ('done' as const) : ('open' as const);
  return kind === 'review' ? phase : kind === 'item' ? status : null;
}

const place = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null);
