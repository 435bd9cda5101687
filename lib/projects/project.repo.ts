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
  not,
  type SQL,
} from 'drizzle-orm';
import type { Authorized } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { contains } from '@/lib/db/kit/dialect';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { answers, checklists, members, projects, runs } from '@/lib/db/tables/tables';
import type { ListState } from '@/lib/model/list-state';
import type { Standing } from '@/lib/model/project.roles';
import type { Stage } from '@/lib/model/stage';
import type { Status } from '@/lib/model/status';
import { isPinnedBy } from './pin.repo';
import {
  canComeBack,
  membershipOf,
  type ProjectForCaller,
  standingOf,
  type Viewer,
  visibleTo,
} from './project.access';

export type ProjectSort = 'name' | 'createdAt' | 'lastActivityAt';

export interface ProjectFilter {
  state: ListState;
  q?: string | undefined;
  /** Only those that the person pinned, or only the others. */
  pinned?: boolean | undefined;
}

export async function insertProject(tx: Tx, project: Authorized<ProjectForCaller>): Promise<void> {
  await tx.insert(projects).values(project);
}

export async function updateProject(
  tx: Tx,
  project: Authorized<ProjectForCaller>,
  set: Partial<ProjectRow>,
): Promise<void> {
  await tx.update(projects).set(set).where(eq(projects.id, project.id));
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
  viewer: Viewer,
  filter: ProjectFilter,
  page: { limit: number; offset: number; sort: ProjectSort; descending: boolean },
): Promise<ListedProject[]> {
  const direction = page.descending ? desc : asc;
  return q
    .select({ project: projects, pinned: isPinnedBy(viewer.id), ...standingOf(viewer.id) })
    .from(projects)
    .leftJoin(members, membershipOf(viewer.id))
    .where(matching(viewer, filter))
    .orderBy(direction(projects[page.sort]), direction(projects.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countProjects(
  q: Query,
  viewer: Viewer,
  filter: ProjectFilter,
): Promise<number> {
  const [row] = await q.select({ total: count() }).from(projects).where(matching(viewer, filter));
  return row?.total ?? 0;
}

export interface StageCount {
  projectId: string;
  stage: Stage;
  status: Status;
  counts: boolean;
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
      counts: answers.counts,
      items: count(),
    })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(answers, eq(answers.runId, runs.id))
    .where(
      and(inArray(runs.projectId, projectIds), isNull(runs.deletedAt), isNull(runs.archivedAt)),
    )
    .groupBy(runs.projectId, checklists.stage, answers.status, answers.counts);
}

function matching(viewer: Viewer, filter: ProjectFilter): SQL | undefined {
  return and(
    visibleTo(viewer),
    filter.state === 'deleted' ? canComeBack() : isNull(projects.deletedAt),
    filter.state === 'active' ? isNull(projects.archivedAt) : undefined,
    filter.state === 'archived' ? isNotNull(projects.archivedAt) : undefined,
    filter.q ? contains(projects.name, filter.q) : undefined,
    filter.pinned === undefined
      ? undefined
      : filter.pinned
        ? isPinnedBy(viewer.id)
        : not(isPinnedBy(viewer.id)),
  );
}

/** Whether a moment is set, said as a range, which an index can serve; `is not null` it can't. */
export const isSet = (column: typeof projects.deletedAt | typeof runs.deletedAt): SQL =>
  gt(column, new Date(0));
