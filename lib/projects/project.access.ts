import { and, eq, isNotNull, isNull, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { AppError, notFound } from '@/lib/api/app-error';
import { type Authorized, authorized } from '@/lib/api/authorized';
import type { Query } from '@/lib/db/connection';
import { members, people, projects } from '@/lib/db/tables';
import type { Person } from '@/lib/people/actor';
import type { ProjectRow } from './project.repo';
import { type Deed, may, type ProjectRole, roleOf } from './project.roles';
import { PROJECT_REFUSALS } from './project.words';

/** What each thing that a caller may want of a project asks of their role and of the project. */
const INTENTS = {
  /** Look. */
  read: { deed: 'see' },
  /** Work in it, rename or describe it. */
  write: { deed: 'work', refusesArchived: true },
  /** Change its members, who sees it, its guests and its badge. */
  manage: { deed: 'manage', refusesArchived: true },
  /** Archive it, take it out of the archive, or delete it. */
  retire: { deed: 'manage' },
  /** Bring it back from deletion. */
  restore: { deed: 'manage', ofDeleted: true },
} as const satisfies Record<string, Wanted>;

interface Wanted {
  deed: Deed;
  refusesArchived?: true;
  ofDeleted?: true;
}

export type Intent = keyof typeof INTENTS;

/** A project with what the caller is to it. */
export type ProjectForCaller = ProjectRow & { role: ProjectRole };

/** Whether somebody is an owner of the instance, as a condition of a query. */
const isOwner = (personId: string | Placeholder): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${people} where ${people.id} = ${personId} and ${people.role} = 'owner' and ${people.deactivatedAt} is null)`.mapWith(
    Boolean,
  );

/**
 * The condition that a person may see a project; part of every query that finds one. The database
 * is asked who is an owner, so that it is true in the moment of the query.
 */
export const visibleTo = (personId: string | Placeholder): SQL =>
  or(
    eq(projects.access, 'team'),
    sql`exists (select 1 from ${members} where ${members.projectId} = ${projects.id} and ${members.personId} = ${personId})`,
    isOwner(personId),
  ) as SQL;

/** The columns of a `Standing`, for a query that joins `membershipOf` the same person. */
export const standingOf = (personId: string) => ({
  memberRole: members.role,
  isOwner: isOwner(personId),
});

/** How a query joins a person's membership to the projects that it finds. */
export const membershipOf = (personId: string): SQL =>
  and(eq(members.projectId, projects.id), eq(members.personId, personId)) as SQL;

/**
 * The project, if the caller may do that with it.
 * @throws NOT_FOUND when it does not exist or may not be seen
 * @throws FORBIDDEN when it may be seen, but the caller's role is not enough
 * @throws CONFLICT when it is archived and takes no such change
 */
export async function authorizeProject(
  q: Query,
  actor: Person,
  id: string,
  intent: Intent,
): Promise<Authorized<ProjectForCaller>> {
  const { deed, refusesArchived, ofDeleted }: Wanted = INTENTS[intent];
  const [row] = await q
    .select({ project: projects, ...standingOf(actor.id) })
    .from(projects)
    .leftJoin(members, membershipOf(actor.id))
    .where(
      and(
        eq(projects.id, id),
        visibleTo(actor.id),
        ofDeleted ? isNotNull(projects.deletedAt) : isNull(projects.deletedAt),
      ),
    );
  if (!row) throw notFound('project');
  const role = roleOf(row);
  requireRole(role, deed);
  if (refusesArchived) refuseArchived(row.project.archivedAt, 'project');
  return authorized({ ...row.project, role });
}

/** @throws FORBIDDEN unless the role is enough for the deed */
export function requireRole(role: ProjectRole, deed: Deed): void {
  if (may(role, deed)) return;
  throw new AppError('FORBIDDEN', PROJECT_REFUSALS[deed]);
}

/** @throws CONFLICT when something is archived, for it takes no changes then */
export function refuseArchived(archivedAt: Date | null, what: 'project' | 'run'): void {
  if (archivedAt) throw new AppError('CONFLICT', PROJECT_REFUSALS.archived(what));
}
