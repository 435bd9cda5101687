import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { contains } from '@/lib/db/kit/dialect';
import { answers, checklists, guides, people, revisions, runs } from '@/lib/db/tables/tables';
import type { ListState } from '@/lib/model/list-state';
import { isSet } from '@/lib/projects/project.repo';
import { isLeft } from './unfinished.repo';

export type RunRow = typeof runs.$inferSelect;
export type RunSort = 'title' | 'createdAt';

export interface RunFilter {
  state: ListState;
  q?: string | undefined;
}

/** A run with the checklist and guide it was made from. */
export interface RunFacts {
  run: RunRow;
  checklist: { title: string; stage: typeof checklists.$inferSelect.stage };
  guide: { id: string; name: string; title: string; revision: string; isCurrent: boolean };
  createdBy: string;
}

export async function insertRun(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  row: Omit<RunRow, 'projectId'>,
): Promise<void> {
  await tx.insert(runs).values({ ...row, projectId });
}

export async function updateRun(
  tx: Tx,
  run: Authorized<RunRow>,
  set: Partial<RunRow>,
): Promise<void> {
  await tx.update(runs).set(set).where(eq(runs.id, run.id));
}

export async function findRunRow(q: Query, id: string): Promise<RunRow | undefined> {
  const [row] = await q.select().from(runs).where(eq(runs.id, id));
  return row;
}

export async function findRunFacts(q: Query, id: string): Promise<RunFacts | undefined> {
  const [row] = await withFacts(q).where(eq(runs.id, id));
  return row;
}

/** Some runs, in the order in which they are named. */
export async function findRunsFacts(q: Query, ids: string[]): Promise<RunFacts[]> {
  if (ids.length === 0) return [];
  const found = await withFacts(q).where(inArray(runs.id, ids));
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ run }: RunFacts) => places.get(run.id) ?? ids.length;
  return found.sort((one, other) => placeOf(one) - placeOf(other));
}

/** A project's runs. Served by `runs_by_project` or `runs_by_project_title`. */
export async function listRuns(
  q: Query,
  projectId: string,
  filter: RunFilter,
  page: { limit: number; offset: number; sort: RunSort; descending: boolean },
): Promise<RunFacts[]> {
  const direction = page.descending ? desc : asc;
  return withFacts(q)
    .where(matching(projectId, filter))
    .orderBy(direction(runs[page.sort]), direction(runs.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countRuns(q: Query, projectId: string, filter: RunFilter): Promise<number> {
  const [row] = await q.select({ total: count() }).from(runs).where(matching(projectId, filter));
  return row?.total ?? 0;
}

/** How many items of each run stand where, and whether they count: one query for all. Served by `answers_by_run_status`. */
export async function countByStatus(q: Query, runIds: string[]) {
  if (runIds.length === 0) return [];
  return q
    .select({
      runId: answers.runId,
      status: answers.status,
      counts: answers.counts,
      items: count(),
    })
    .from(answers)
    .where(inArray(answers.runId, runIds))
    .groupBy(answers.runId, answers.status, answers.counts);
}

/** Who has items of each run and how many of theirs are overdue: one query for all. */
export async function assigneesOf(q: Query, runIds: string[]) {
  if (runIds.length === 0) return [];
  return q
    .select({ runId: answers.runId, id: people.id, name: people.name })
    .from(answers)
    .innerJoin(people, eq(people.id, answers.assigneeId))
    .where(inArray(answers.runId, runIds))
    .groupBy(answers.runId, people.id, people.name)
    .orderBy(asc(people.name));
}

/** How many unfinished items of each run are past their day: one query for all. */
export async function countOverdue(q: Query, runIds: string[], today: string) {
  if (runIds.length === 0) return [];
  return q
    .select({ runId: answers.runId, items: count() })
    .from(answers)
    .where(and(inArray(answers.runId, runIds), isLeft(), lt(answers.dueOn, today)))
    .groupBy(answers.runId);
}

function withFacts(q: Query) {
  return q
    .select({
      run: runs,
      checklist: { title: checklists.title, stage: checklists.stage },
      guide: {
        id: guides.id,
        name: guides.name,
        title: revisions.title,
        revision: revisions.id,
        isCurrent: sql<boolean>`${guides.revisionId} = ${revisions.id}`.mapWith(Boolean),
      },
      createdBy: people.name,
    })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(revisions, eq(revisions.id, checklists.revisionId))
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .innerJoin(people, eq(people.id, runs.createdBy))
    .$dynamic();
}

function matching(projectId: string, filter: RunFilter): SQL | undefined {
  return and(
    eq(runs.projectId, projectId),
    filter.state === 'deleted' ? isSet(runs.deletedAt) : isNull(runs.deletedAt),
    filter.state === 'active' ? isNull(runs.archivedAt) : undefined,
    filter.state === 'archived' ? isNotNull(runs.archivedAt) : undefined,
    filter.q ? contains(runs.title, filter.q) : undefined,
  );
}
