import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import { answers, projects, runs } from '@/lib/db/tables';
import { visibleTo } from '@/lib/projects/project.access';
import { contains } from '@/lib/projects/project.repo';
import type { AnswerFields, Status } from './answer.types';

export type ItemRow = typeof answers.$inferSelect;

export interface ItemFilter {
  status?: Status[] | undefined;
  /** A person's id, or `none` for items nobody has. */
  assigneeId?: string | undefined;
  q?: string | undefined;
}

export async function insertAnswers(tx: Tx, rows: ItemRow[]): Promise<void> {
  // SQLite takes 32,766 parameters a statement; an answer has 17.
  for (let at = 0; at < rows.length; at += 1_000) {
    await tx.insert(answers).values(rows.slice(at, at + 1_000));
  }
}

export async function findItem(q: Query, id: string): Promise<ItemRow | undefined> {
  const find = prepared(q, 'item.find', (q) =>
    q
      .select()
      .from(answers)
      .where(eq(answers.id, sql.placeholder('id')))
      .prepare(),
  );
  const [row] = await find.execute({ id });
  return row;
}

export async function writeAnswer(
  tx: Tx,
  id: string,
  answer: AnswerFields & Pick<ItemRow, 'version' | 'answeredBy' | 'answeredAt'>,
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
        updatedAt: value('at'),
      })
      .where(eq(answers.id, sql.placeholder('id')))
      .prepare(),
  );
  const { status, justification, note, assigneeId, dueOn, version, answeredBy, answeredAt } =
    answer;
  await write.execute({
    id,
    status,
    justification,
    note,
    assigneeId,
    dueOn,
    version,
    answeredBy,
    answeredAt: answeredAt?.getTime() ?? null,
    at: at.getTime(),
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
  personId: string,
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
    .where(waiting(personId))
    .orderBy(sql`${answers.dueOn} is null`, asc(answers.dueOn), asc(answers.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countWaiting(q: Query, personId: string): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(waiting(personId));
  return row?.total ?? 0;
}

function waiting(personId: string): SQL | undefined {
  return and(
    eq(answers.assigneeId, personId),
    inArray(answers.status, ['open', 'needs_work']),
    isNull(runs.deletedAt),
    isNull(runs.archivedAt),
    isNull(projects.deletedAt),
    isNull(projects.archivedAt),
    visibleTo(personId),
  );
}

function inRun(runId: string, filter: ItemFilter): SQL | undefined {
  const { assigneeId } = filter;
  return and(
    eq(answers.runId, runId),
    filter.status ? inArray(answers.status, filter.status) : undefined,
    assigneeId === 'none' ? isNull(answers.assigneeId) : undefined,
    assigneeId && assigneeId !== 'none' ? eq(answers.assigneeId, assigneeId) : undefined,
    filter.q ? contains(answers.text, filter.q) : undefined,
  );
}
