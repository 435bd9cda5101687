import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import {
  betweenKinds,
  docId,
  docRef,
  inOrder,
  matchingDocs,
  matchTiers,
} from '@/lib/db/kit/dialect';
import {
  actions,
  answers,
  guides,
  people,
  projects,
  reviews,
  revisions,
  runs,
  searchDocs,
} from '@/lib/db/tables/tables';
import { KINDS, type Kind } from '@/lib/model/search.types';
import { type Viewer, visibleTo } from '@/lib/projects/project.access';
import { isSet } from '@/lib/projects/project.repo';
import { filtered, type SearchFilter } from './search-filter.repo';
import type { Term } from './search-query';

/**
 * The texts that a person may see and that have every term, the best first: a title that is just
 * this, one that begins so, one that has every term, then the rest.
 * @param limit how many at most
 */
export async function findTexts(
  q: Query,
  viewer: Viewer,
  terms: readonly Term[],
  filter: SearchFilter,
  limit: number,
): Promise<number[]> {
  const found: number[] = [];
  for (const match of matchTiers(terms)) {
    if (found.length >= limit) break;
    const rows = await q
      .select({ id: docId })
      .from(matchingDocs(match))
      .where(and(ofKinds(filter.kinds), visible(viewer), filtered(filter)))
      .orderBy(inOrder)
      .limit(limit - found.length);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/**
 * The people or projects that a name means: those called just that, else those whose name has
 * every word of it.
 */
export async function namesakes(
  q: Query,
  viewer: Viewer,
  kind: 'person' | 'project',
  name: string,
): Promise<string[]> {
  const [whole, ...others] = matchTiers([{ text: name, phrase: false }]);
  for (const matches of [[whole as string], others]) {
    const found: string[] = [];
    for (const match of matches) {
      const rows = await q
        .select({ id: docRef })
        .from(matchingDocs(match))
        .where(and(ofKinds([kind]), visible(viewer)))
        .orderBy(inOrder)
        .limit(MOST_NAMESAKES);
      found.push(...rows.map(({ id }) => id));
    }
    if (found.length > 0) return found;
  }
  return [];
}

const MOST_NAMESAKES = 200;

/** A text that was found, with the names of where it is. */
export type Finding = Awaited<ReturnType<typeof describeTexts>>[number];

/** Texts by their ids, in that order; without those that the person may not see. */
export async function describeTexts(q: Query, viewer: Viewer, ids: number[]) {
  if (ids.length === 0) return [];
  const rows = await q
    .select({
      id: searchDocs.id,
      kind: searchDocs.kind,
      refId: searchDocs.refId,
      title: searchDocs.title,
      body: searchDocs.body,
      projectId: searchDocs.projectId,
      projectName: projects.name,
      runId: searchDocs.runId,
      runTitle: runs.title,
      itemId: searchDocs.itemId,
      itemText: answers.text,
      status: answers.status,
      reviewId: searchDocs.reviewId,
      reviewName: reviews.name,
      phase: reviews.phase,
      guideId: searchDocs.guideId,
      guideName: guides.name,
      guideTitle: revisions.title,
      actionDoneAt: actions.doneAt,
      runArchivedAt: runs.archivedAt,
      projectArchivedAt: projects.archivedAt,
      deactivatedAt: people.deactivatedAt,
      updatedAt: searchDocs.updatedAt,
      itemUpdatedAt: answers.updatedAt,
    })
    .from(searchDocs)
    .leftJoin(projects, eq(projects.id, searchDocs.projectId))
    .leftJoin(runs, eq(runs.id, searchDocs.runId))
    .leftJoin(answers, eq(answers.id, searchDocs.itemId))
    .leftJoin(reviews, eq(reviews.id, searchDocs.reviewId))
    .leftJoin(guides, eq(guides.id, searchDocs.guideId))
    .leftJoin(revisions, eq(revisions.id, guides.revisionId))
    .leftJoin(actions, and(eq(searchDocs.kind, 'action'), eq(actions.id, searchDocs.refId)))
    .leftJoin(people, and(eq(searchDocs.kind, 'person'), eq(people.id, searchDocs.refId)))
    .where(and(inArray(searchDocs.id, ids), visible(viewer)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * What a person may find: nothing of projects that they don't see, nothing deleted; through a token
 * for some projects no people either. The lists are made once a query, however many texts there are.
 */
export const visible = (viewer: Viewer): SQL | undefined =>
  and(
    or(
      and(
        isNull(searchDocs.projectId),
        viewer.token?.projects ? ne(searchDocs.kind, 'person') : undefined,
      ),
      sql`${searchDocs.projectId} in (select ${projects.id} from ${projects} where ${and(isNull(projects.deletedAt), visibleTo(viewer))})`,
    ),
    gone(searchDocs.runId, runs),
    gone(searchDocs.reviewId, reviews),
  );

const gone = (
  column: typeof searchDocs.runId | typeof searchDocs.reviewId,
  table: typeof runs | typeof reviews,
) =>
  or(
    isNull(column),
    sql`${column} not in (select ${table.id} from ${table} where ${isSet(table.deletedAt as typeof runs.deletedAt)})`,
  );

function ofKinds(kinds: readonly Kind[] | undefined): SQL | undefined {
  if (!kinds) return undefined;
  const places = kinds.map((kind) => KINDS.indexOf(kind));
  return and(
    betweenKinds(Math.min(...places), Math.max(...places)),
    inArray(searchDocs.kind, [...kinds]),
  );
}
