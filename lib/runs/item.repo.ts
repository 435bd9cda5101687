import { and, asc, count, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { inPages } from '@/lib/db/in-pages';
import { insertMany } from '@/lib/db/insert-many';
import { contains, flagValue, jsonValue, momentValue } from '@/lib/db/kit/dialect';
import { prepared } from '@/lib/db/prepared';
import { answers, projects, runs } from '@/lib/db/tables/tables';
import type { AnswerFields } from '@/lib/model/answer.types';
import type { Status } from '@/lib/model/status';
import type { Strength } from '@/lib/model/strength';
import { type Viewer, visibleTo } from '@/lib/projects/project.access';
import type { Answered } from './answered-facts';
import type { ItemPlace } from './run.access';
import { isLeft } from './unfinished.repo';

export type ItemRow = typeof answers.$inferSelect;

export interface ItemFilter {
  status?: Status[] | undefined;
  /** A person's id, or `none` for items nobody has. */
  assigneeId?: string | undefined;
  strength?: Strength | undefined;
  q?: string | undefined;
}

export async function insertAnswers(
  tx: Tx,
  _project: Authorized<InProject>,
  rows: ItemRow[],
): Promise<void> {
  await insertMany(tx, answers, rows);
}

export async function findItem(q: Query, id: string): Promise<ItemRow | undefined> {
  const find = prepared(q, 'item.find', (q) =>
    q
      .select()
      .from(answers)
      .where(eq(answers.id, sql.placeholder('id'))),
  );
  const [row] = await find.execute({ id });
  return row;
}

export async function writeAnswer(
  tx: Tx,
  { id }: Authorized<ItemPlace>,
  answer: AnswerFields & Answered & Pick<ItemRow, 'version' | 'counts'>,
  at: Date,
): Promise<void> {
  const value = (name: string) => sql`${sql.placeholder(name)}`;
  const write = prepared(tx, 'item.write', (q) =>
    q
      .update(answers)
      .set({
        status: value('status') as never,
        justification: value('justification'),
        note: value('note'),
        assigneeId: value('assigneeId'),
        dueOn: value('dueOn'),
        version: value('version'),
        answeredBy: value('answeredBy'),
        answeredAt: value('answeredAt'),
        answeredVia: value('answeredVia'),
        strength: value('strength') as never,
        confirmedBy: value('confirmedBy'),
        confirmedAt: value('confirmedAt'),
        counts: value('counts'),
        updatedAt: value('at'),
      })
      .where(eq(answers.id, sql.placeholder('id'))),
  );
  const { status, justification, note, assigneeId, dueOn, version } = answer;
  const { answeredBy, strength, confirmedBy } = answer;
  await write.execute({
    id,
    status,
    justification,
    note,
    assigneeId,
    dueOn,
    version,
    answeredBy,
    strength,
    confirmedBy,
    answeredAt: momentValue(answer.answeredAt),
    answeredVia: jsonValue(answer.answeredVia),
    confirmedAt: momentValue(answer.confirmedAt),
    counts: flagValue(answer.counts),
    at: momentValue(at),
  });
}

/** A page of a run's items in the checklist's order. Served by `answers_by_run`. */
export async function listItems(
  q: Query,
  runId: string,
  filter: ItemFilter,
  page: { limit: number; offset: number; descending: boolean },
): Promise<ItemRow[]> {
  return q
    .select()
    .from(answers)
    .where(inRun(runId, filter))
    .orderBy(page.descending ? desc(answers.position) : asc(answers.position))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countItems(q: Query, runId: string, filter: ItemFilter): Promise<number> {
  const [row] = await q.select({ total: count() }).from(answers).where(inRun(runId, filter));
  return row?.total ?? 0;
}

/** All items of one run, in order, a page at a time. */
export function itemsOfRun(q: Query, runId: string): Promise<ItemRow[]> {
  return inPages(async (after, limit) =>
    q
      .select()
      .from(answers)
      .where(and(eq(answers.runId, runId), after && gt(answers.position, after.position)))
      .orderBy(asc(answers.position))
      .limit(limit),
  );
}

/** All items of some runs, in order: one query for all. */
export async function itemsOfRuns(q: Query, runIds: string[]): Promise<ItemRow[]> {
  if (runIds.length === 0) return [];
  return q
    .select()
    .from(answers)
    .where(inArray(answers.runId, runIds))
    .orderBy(asc(answers.runId), asc(answers.position));
}

/**
 * What waits for a person over all projects they see: their unfinished items, the earliest due
 * first. Served by `answers_by_assignee`.
 */
export async function listWaiting(
  q: Query,
  viewer: Viewer,
  page: { limit: number; offset: number },
) {
  return q
    .select({
      item: answers,
      runTitle: runs.title,
      projectId: projects.id,
      projectName: projects.name,
    })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(waiting(viewer))
    .orderBy(sql`${answers.dueOn} is null`, asc(answers.dueOn), asc(answers.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countWaiting(q: Query, viewer: Viewer): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(waiting(viewer));
  return row?.total ?? 0;
}

function waiting(viewer: Viewer): SQL | undefined {
  return and(
    eq(answers.assigneeId, viewer.id),
    isLeft(),
    isNull(runs.deletedAt),
    isNull(runs.archivedAt),
    isNull(projects.deletedAt),
    isNull(projects.archivedAt),
    visibleTo(viewer),
  );
}

function inRun(runId: string, filter: ItemFilter): SQL | undefined {
  const { assigneeId } = filter;
  return and(
    eq(answers.runId, runId),
    filter.status ? inArray(answers.status, filter.status) : undefined,
    assigneeId === 'none' ? isNull(answers.assigneeId) : undefined,
    assigneeId && assigneeId !== 'none' ? eq(answers.assigneeId, assigneeId) : undefined,
    filter.strength ? eq(answers.strength, filter.strength) : undefined,
    filter.q ? contains(answers.text, filter.q) : undefined,
  );
}
