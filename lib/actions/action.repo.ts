import {
  aliasedTable,
  and,
  asc,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
} from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { actions, answers, people, projects, reviews, runs } from '@/lib/db/tables/tables';
import { type Viewer, visibleTo } from '@/lib/projects/project.access';
import type { ItemPlace } from '@/lib/runs/run.access';

export type ActionRow = typeof actions.$inferSelect;
export type ActionState = 'open' | 'overdue' | 'done' | 'all';

export interface ActionFilter {
  projectId?: string;
  ownerId?: string;
  /** Only what this person may see. */
  visibleTo: Viewer;
  state: ActionState;
  today: string;
}

/** An action with the names of what it hangs on. */
export interface ActionFacts {
  action: ActionRow;
  projectName: string;
  runTitle: string;
  itemText: string;
  reviewName: string | null;
  ownerName: string | null;
}

export async function insertAction(
  tx: Tx,
  place: Authorized<ItemPlace>,
  row: Omit<ActionRow, 'projectId' | 'runId' | 'itemId'>,
): Promise<void> {
  const { id: itemId, runId, projectId } = place;
  await tx.insert(actions).values({ ...row, itemId, runId, projectId });
}

export async function updateAction(
  tx: Tx,
  place: Authorized<InProject>,
  id: string,
  set: Partial<ActionRow>,
): Promise<void> {
  await tx
    .update(actions)
    .set(set)
    .where(and(eq(actions.id, id), eq(actions.projectId, place.projectId)));
}

export async function findAction(q: Query, id: string): Promise<ActionFacts | undefined> {
  const [row] = await withNames(q).where(and(eq(actions.id, id), isNull(actions.deletedAt)));
  return row;
}

/** The open action that a review made for an item. */
export async function findOpenAction(
  q: Query,
  reviewId: string,
  itemId: string,
): Promise<ActionRow | undefined> {
  const [row] = await q
    .select()
    .from(actions)
    .where(
      and(
        eq(actions.itemId, itemId),
        eq(actions.reviewId, reviewId),
        isNull(actions.doneAt),
        isNull(actions.deletedAt),
      ),
    );
  return row;
}

/**
 * A page of actions, the earliest due first, what has no day last. What is open comes in the order
 * of `actions_by_owner` or `actions_by_project`, so that only as much is read as is shown.
 */
export async function listActions(
  q: Query,
  filter: ActionFilter,
  page: { limit: number; offset: number },
): Promise<ActionFacts[]> {
  const { limit, offset } = page;
  const part = (which: SQL | undefined, limit: number, offset: number) =>
    withNames(q)
      .where(and(matching(filter), which))
      .orderBy(...(which ? [] : [isNull(actions.dueOn)]), asc(actions.dueOn), asc(actions.id))
      .limit(limit)
      .offset(offset);
  if (filter.state === 'done' || filter.state === 'all') return part(undefined, limit, offset);
  const dated = await part(hasDay, limit, offset);
  if (dated.length === limit) return dated;
  const allDated =
    dated.length > 0 || offset === 0
      ? offset + dated.length
      : await countActions(q, filter, hasDay);
  const undated = await part(
    isNull(actions.dueOn),
    limit - dated.length,
    Math.max(0, offset - allDated),
  );
  return [...dated, ...undated];
}

/** That there is a day, said as a range, which an index can serve. */
const hasDay = gt(actions.dueOn, '');

export async function countActions(q: Query, filter: ActionFilter, which?: SQL): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(actions)
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .innerJoin(runs, eq(runs.id, actions.runId))
    .where(and(matching(filter), which));
  return row?.total ?? 0;
}

/**
 * What is or was to be done for a review's items, and all that the review itself brought about.
 * What is finished is among it: it may be opened again while the review is on the screen.
 */
export async function actionsOfReview(
  q: Query,
  reviewId: string,
  itemIds: string[],
): Promise<ActionFacts[]> {
  return withNames(q)
    .where(
      and(
        isNull(actions.deletedAt),
        or(
          eq(actions.reviewId, reviewId),
          itemIds.length > 0 ? inArray(actions.itemId, itemIds) : undefined,
        ),
      ),
    )
    .orderBy(asc(actions.createdAt), asc(actions.id));
}

export async function actionsOfItem(q: Query, itemId: string): Promise<ActionFacts[]> {
  return withNames(q)
    .where(and(eq(actions.itemId, itemId), isNull(actions.deletedAt)))
    .orderBy(asc(actions.createdAt), asc(actions.id));
}

/** All actions about items of some runs, the oldest first. Served by `actions_by_item`. */
export async function actionsOfRuns(q: Query, runIds: string[]): Promise<ActionFacts[]> {
  if (runIds.length === 0) return [];
  const items = q.select({ id: answers.id }).from(answers).where(inArray(answers.runId, runIds));
  return withNames(q)
    .where(and(inArray(actions.itemId, items), isNull(actions.deletedAt)))
    .orderBy(asc(actions.createdAt), asc(actions.id));
}

function matching({
  projectId,
  ownerId,
  state,
  today,
  visibleTo: viewer,
}: ActionFilter): SQL | undefined {
  return and(
    projectId ? eq(actions.projectId, projectId) : undefined,
    ownerId ? eq(actions.ownerId, ownerId) : undefined,
    isNull(actions.deletedAt),
    isNull(projects.deletedAt),
    isNull(runs.deletedAt),
    visibleTo(viewer),
    state === 'open' || state === 'overdue' ? isNull(actions.doneAt) : undefined,
    state === 'overdue' ? lt(actions.dueOn, today) : undefined,
    state === 'done' ? isNotNull(actions.doneAt) : undefined,
  );
}

const owner = aliasedTable(people, 'owner');

const withNames = (q: Query) =>
  q
    .select({
      action: actions,
      projectName: projects.name,
      runTitle: runs.title,
      itemText: answers.text,
      reviewName: reviews.name,
      ownerName: owner.name,
    })
    .from(actions)
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .innerJoin(runs, eq(runs.id, actions.runId))
    .innerJoin(answers, eq(answers.id, actions.itemId))
    .leftJoin(reviews, eq(reviews.id, actions.reviewId))
    .leftJoin(owner, eq(owner.id, actions.ownerId));
