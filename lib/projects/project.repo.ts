import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  not,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { answers, checklists, members, projects, runs } from '@/lib/db/tables';
import type { Stage } from '@/lib/markdown/guide.types';
import type { Status } from '@/lib/runs/answer.types';
import { isPinnedBy } from './pin.repo';
import { membershipOf, standingOf, visibleTo } from './project.access';
import type { Standing } from './project.roles';

export type ProjectRow = typeof projects.$inferSelect;
export type ListState = 'active' | 'archived' | 'deleted';
export type ProjectSort = 'name' | 'createdAt' | 'lastActivityAt';

export interface ProjectFilter {
  state: ListState;
  q?: string | undefined;
  /** Only those that the person pinned, or only the others. */
  pinned?: boolean | undefined;
}

export async function insertProject(tx: Tx, row: ProjectRow): Promise<void> {
  await tx.insert(projects).values(row);
}

export async function updateProject(tx: Tx, id: string, set: Partial<ProjectRow>): Promise<void> {
  await tx.update(projects).set(set).where(eq(projects.id, id));
}

export async function findProject(q: Query, id: string): Promise<ProjectRow | undefined> {
  const [row] = await q.select().from(projects).where(eq(projects.id, id));
  return row;
}

/** A project as a list shows it to a person. */
export interface ListedProject extends Standing {
  project: ProjectRow;
  pinned: boolean;
}

/** The projects that a person may see. Served by the index of the chosen order. */
export async function listProjects(
  q: Query,
  personId: string,
  filter: ProjectFilter,
  page: { limit: number; offset: number; sort: ProjectSort; descending: boolean },
): Promise<ListedProject[]> {
  const direction = page.descending ? desc : asc;
  return q
    .select({ project: projects, pinned: isPinnedBy(personId), ...standingOf(personId) })
    .from(projects)
    .leftJoin(members, membershipOf(personId))
    .where(matching(personId, filter))
    .orderBy(direction(projects[page.sort]), direction(projects.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countProjects(
  q: Query,
  personId: string,
  filter: ProjectFilter,
): Promise<number> {
  const [row] = await q.select({ total: count() }).from(projects).where(matching(personId, filter));
  return row?.total ?? 0;
}

export interface StageCount {
  projectId: string;
  stage: Stage;
  status: Status;
  items: number;
}

/** How many items of each stage stand where, over the live runs of some projects: one query for all. */
export async function countByStage(q: Query, projectIds: string[]): Promise<StageCount[]> {
  if (projectIds.length === 0) return [];
  return q
    .select({
      projectId: runs.projectId,
      stage: checklists.stage,
      status: answers.status,
      items: count(),
    })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(answers, eq(answers.runId, runs.id))
    .where(
      and(inArray(runs.projectId, projectIds), isNull(runs.deletedAt), isNull(runs.archivedAt)),
    )
    .groupBy(runs.projectId, checklists.stage, answers.status);
}

function matching(personId: string, filter: ProjectFilter): SQL | undefined {
  return and(
    visibleTo(personId),
    filter.state === 'deleted' ? isSet(projects.deletedAt) : isNull(projects.deletedAt),
    filter.state === 'active' ? isNull(projects.archivedAt) : undefined,
    filter.state === 'archived' ? isNotNull(projects.archivedAt) : undefined,
    filter.q ? contains(projects.name, filter.q) : undefined,
    filter.pinned === undefined
      ? undefined
      : filter.pinned
        ? isPinnedBy(personId)
        : not(isPinnedBy(personId)),
  );
}

/** Whether a moment is set, said as a range, which an index can serve; `is not null` it can't. */
export const isSet = (column: typeof projects.deletedAt | typeof runs.deletedAt): SQL =>
  gt(column, new Date(0));

/** Whether a column holds a text, whatever wildcards are in it. */
export const contains = (
  column: typeof projects.name | typeof answers.text | typeof runs.title,
  text: string,
): SQL => sql`${like(column, `%${text.replace(/[\\%_]/g, '\\$&')}%`)} escape '\\'`;
