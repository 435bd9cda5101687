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
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { answers, checklists, members, people, projects, runs } from '@/lib/db/tables';
import type { Stage } from '@/lib/markdown/guide.types';
import type { Status } from '@/lib/runs/answer.types';
import { visibleTo } from './project.access';

export type ProjectRow = typeof projects.$inferSelect;
export type ListState = 'active' | 'archived' | 'deleted';
export type ProjectSort = 'name' | 'createdAt' | 'lastActivityAt';

export interface ProjectFilter {
  state: ListState;
  q?: string;
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

/** The projects that a person may see. Served by the index of the chosen order. */
export async function listProjects(
  q: Query,
  personId: string,
  filter: ProjectFilter,
  page: { limit: number; offset: number; sort: ProjectSort; descending: boolean },
): Promise<ProjectRow[]> {
  const direction = page.descending ? desc : asc;
  return q
    .select()
    .from(projects)
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

export async function addMember(
  tx: Tx,
  projectId: string,
  personId: string,
  at: Date,
): Promise<boolean> {
  const added = await tx
    .insert(members)
    .values({ projectId, personId, createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .returning({ personId: members.personId });
  return added.length > 0;
}

export async function removeMember(tx: Tx, projectId: string, personId: string): Promise<boolean> {
  const removed = await tx
    .delete(members)
    .where(and(eq(members.projectId, projectId), eq(members.personId, personId)))
    .returning({ personId: members.personId });
  return removed.length > 0;
}

export async function listMembers(q: Query, projectId: string) {
  return q
    .select({ id: people.id, name: people.name, email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.projectId, projectId))
    .orderBy(asc(members.createdAt));
}

/** Who may be given work in a project: everyone who can sign in, or its members who can. */
export async function listAssignable(q: Query, project: Pick<ProjectRow, 'id' | 'access'>) {
  const person = { id: people.id, name: people.name, email: people.email };
  if (project.access === 'members')
    return q
      .select(person)
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(eq(members.projectId, project.id), isNull(people.deactivatedAt)))
      .orderBy(asc(members.createdAt));
  return q.select(person).from(people).where(isNull(people.deactivatedAt)).orderBy(asc(people.id));
}

export async function mayBeAssigned(
  q: Query,
  project: { id: string; access: ProjectRow['access'] },
  personId: string,
): Promise<boolean> {
  const [row] = await q
    .select({ id: people.id })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, project.id)))
    .where(
      and(
        eq(people.id, personId),
        isNull(people.deactivatedAt),
        project.access === 'members' ? isNotNull(members.personId) : undefined,
      ),
    );
  return row !== undefined;
}

function matching(personId: string, filter: ProjectFilter): SQL | undefined {
  return and(
    visibleTo(personId),
    filter.state === 'deleted' ? isSet(projects.deletedAt) : isNull(projects.deletedAt),
    filter.state === 'active' ? isNull(projects.archivedAt) : undefined,
    filter.state === 'archived' ? isNotNull(projects.archivedAt) : undefined,
    filter.q ? contains(projects.name, filter.q) : undefined,
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
