import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { notFound } from '@/lib/api/app-error';
import { type Authorized, authorized } from '@/lib/api/authorized';
import type { Query } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import { answers, projects, runs } from '@/lib/db/tables';
import type { Person } from '@/lib/people/actor';
import { refuseArchived, visibleTo } from '@/lib/projects/project.access';
import type { RunRow } from './run.repo';

/** A run with what access to it hangs on. */
export type RunInProject = RunRow & { projectAccess: 'team' | 'members' };

/** An item's place: its run and project. */
export interface ItemPlace {
  id: string;
  runId: string;
  projectId: string;
  projectAccess: 'team' | 'members';
}

/**
 * The run, if the caller may do that with it.
 * @throws NOT_FOUND when it does not exist or may not be seen
 * @throws CONFLICT when it or its project is archived and the caller wants to change it
 */
export async function authorizeRun(
  q: Query,
  actor: Person,
  id: string,
  intent: 'read' | 'write' | 'restore',
): Promise<Authorized<RunInProject>> {
  const [row] = await q
    .select({ run: runs, projectAccess: projects.access, projectArchivedAt: projects.archivedAt })
    .from(runs)
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(
      and(
        eq(runs.id, id),
        visibleTo(actor.id),
        isNull(projects.deletedAt),
        intent === 'restore' ? isNotNull(runs.deletedAt) : isNull(runs.deletedAt),
      ),
    );
  if (!row) throw notFound('run');
  if (intent !== 'read') refuseArchived(row.projectArchivedAt, 'project');
  if (intent === 'write') refuseArchived(row.run.archivedAt, 'run');
  return authorized({ ...row.run, projectAccess: row.projectAccess });
}

/**
 * The item's place, if the caller may do that with it. Throws like `authorizeRun`.
 * Every tick asks this, so it is prepared.
 * @param what the caller asked for, if it hangs on the item: what is then not found
 */
export async function authorizeItem(
  q: Query,
  actor: Person,
  id: string,
  intent: 'read' | 'write',
  what = 'item',
): Promise<Authorized<ItemPlace>> {
  const find = prepared(q, 'item.access', (q) =>
    q
      .select({
        id: answers.id,
        runId: runs.id,
        projectId: projects.id,
        projectAccess: projects.access,
        runArchivedAt: runs.archivedAt,
        projectArchivedAt: projects.archivedAt,
      })
      .from(answers)
      .innerJoin(runs, eq(runs.id, answers.runId))
      .innerJoin(projects, eq(projects.id, runs.projectId))
      .where(
        and(
          eq(answers.id, sql.placeholder('id')),
          isNull(runs.deletedAt),
          isNull(projects.deletedAt),
          visibleTo(sql.placeholder('actorId')),
        ),
      )
      .prepare(),
  );
  const [row] = await find.execute({ id, actorId: actor.id });
  if (!row) throw notFound(what);
  const { runArchivedAt, projectArchivedAt, ...place } = row;
  if (intent === 'write') {
    refuseArchived(projectArchivedAt, 'project');
    refuseArchived(runArchivedAt, 'run');
  }
  return authorized(place);
}
