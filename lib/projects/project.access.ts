import { and, eq, isNotNull, isNull, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { AppError, notFound } from '@/lib/api/app-error';
import { type Authorized, authorized } from '@/lib/api/authorized';
import type { Query } from '@/lib/db/connection';
import { members, projects } from '@/lib/db/tables';
import type { Person } from '@/lib/people/actor';
import type { ProjectRow } from './project.repo';

/** What a caller wants of a project: look, change, or bring back from deletion. */
export type Intent = 'read' | 'write' | 'restore';

/** The condition that a person may see a project; part of every query that finds one. */
export const visibleTo = (personId: string | Placeholder): SQL =>
  or(
    eq(projects.access, 'team'),
    sql`exists (select 1 from ${members} where ${members.projectId} = ${projects.id} and ${members.personId} = ${personId})`,
  ) as SQL;

/**
 * The project, if the caller may do that with it.
 * @throws NOT_FOUND when it does not exist or may not be seen
 * @throws CONFLICT when it is archived and the caller wants to change it
 */
export async function authorizeProject(
  q: Query,
  actor: Person,
  id: string,
  intent: Intent,
): Promise<Authorized<ProjectRow>> {
  const [row] = await q
    .select()
    .from(projects)
    .where(
      and(
        eq(projects.id, id),
        visibleTo(actor.id),
        intent === 'restore' ? isNotNull(projects.deletedAt) : isNull(projects.deletedAt),
      ),
    );
  if (!row) throw notFound('project');
  if (intent === 'write') refuseArchived(row.archivedAt, 'project');
  return authorized(row);
}

/** @throws CONFLICT when something is archived, for it takes no changes then */
export function refuseArchived(archivedAt: Date | null, what: 'project' | 'run'): void {
  if (archivedAt)
    throw new AppError('CONFLICT', `This ${what} is archived. Restore it to change it.`);
}
