import {
  aliasedTable,
  and,
  asc,
  count,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
} from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { actions, answers, people, projects, reviews, runs } from '@/lib/db/tables';
import { visibleTo } from '@/lib/projects/project.access';

export type ActionRow = typeof actions.$inferSelect;
export type ActionState = 'open' | 'overdue' | 'done' | 'all';

export interface ActionFilter {
  projectId?: string;
  ownerId?: string;
  /** Only what this person may see. */
  visibleTo: string;
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

export async function insertAction(tx: Tx, row: ActionRow): Promise<void> {
  await tx.insert(actions).values(row);
}

export async function updateAction(tx: Tx, id: string, set: Partial<ActionRow>): Promise<void> {
  await tx.update(actions).set(set).where(eq(actions.id, id));
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

/** A page of actions, the earliest due first. */
export async function listActions(
  q: Query,
  filter: ActionFilter,
  page: { limit: number; offset: number },
): Promise<ActionFacts[]> {
  return withNames(q)
    .where(matching(filter))
    .orderBy(isNull(actions.dueOn), asc(actions.dueOn), asc(actions.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countActions(q: Query, filter: ActionFilter): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(actions)
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .innerJoin(runs, eq(runs.id, actions.runId))
    .where(matching(filter));
  return row?.total ?? 0;
}

/** What is open for a review's items, and all that the review itself brought about. */
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
          itemIds.length > 0
            ? and(inArray(actions.itemId, itemIds), isNull(actions.doneAt))
            : undefined,
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
  visibleTo: personId,
}: ActionFilter): SQL | undefined {
  return and(
    projectId ? eq(actions.projectId, projectId) : undefined,
    ownerId ? eq(actions.ownerId, ownerId) : undefined,
    isNull(actions.deletedAt),
    isNull(projects.deletedAt),
    isNull(runs.deletedAt),
    visibleTo(personId),
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
