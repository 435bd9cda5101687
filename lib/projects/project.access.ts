import {
  type AnyColumn,
  and,
  eq,
  gt,
  inArray,
  isNull,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm';
import { AppError, notFound } from '@/lib/api/app-error';
import {
  type Authorized,
  type AuthorizedFor,
  authorized,
  type InProject,
} from '@/lib/api/authorized';
import type { Query } from '@/lib/db/connection';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { members, people, projects, tombstones } from '@/lib/db/tables/tables';
import type { Person } from '@/lib/model/actor';
import { type Deed, may, type ProjectRole, roleOf } from '@/lib/model/project.roles';
import { onlyClaims } from '@/lib/model/strength';
import { PROJECT_REFUSALS } from './project.words';

/** What each thing that a caller may want of a project asks of their role and of the project. */
const INTENTS = {
  /** Look. */
  read: { deed: 'see' },
  /** Work in it, rename or describe it. */
  write: { deed: 'work', refusesArchived: true },
  /** Prepare a review in it. */
  review: { deed: 'review', refusesArchived: true },
  /** Leave it. */
  leave: { deed: 'see', refusesArchived: true },
  /** Change its members, who sees it, its guests, its badge and who may sign. */
  manage: { deed: 'manage', refusesArchived: true },
  /** Archive it, once. */
  archive: { deed: 'manage', refusesArchived: true },
  /** Take it out of the archive, and change anything else of it in the same request. */
  unarchive: { deed: 'manage' },
  /** Delete it, also from the archive. */
  retire: { deed: 'manage' },
  /** Give what is open of somebody's in it to another. */
  handOver: { deed: 'manage' },
  /** See and revoke its tokens, also from the archive. */
  revoke: { deed: 'manage' },
  /** Bring it back from deletion. */
  restore: { deed: 'manage', ofDeleted: true },
  /** Remove it with all it has. */
  removeForGood: { deed: 'manage', ofDeleted: true, ofOwners: true },
} as const satisfies Record<string, Wanted>;

interface Wanted {
  deed: Deed;
  refusesArchived?: true;
  ofDeleted?: true;
  /** Only owners of the instance may. */
  ofOwners?: true;
}

export type Intent = keyof typeof INTENTS;

/** What the change of a project asks of the caller: its words are everybody's, the rest is for leads. */
export function intentOf(
  edit: { [field in 'access' | 'guests' | 'badge' | 'signersApart' | 'stageRules']?: unknown } & {
    archived?: boolean | undefined;
  },
) {
  const { archived, access, guests, badge, signersApart, stageRules } = edit;
  if (archived !== undefined) return archived ? 'archive' : 'unarchive';
  const managed = [access, guests, badge, signersApart, stageRules].some(
    (value) => value !== undefined,
  );
  return managed ? 'manage' : 'write';
}

/** A project with what the caller is to it. */
export type ProjectForCaller = ProjectRow & InProject & { role: ProjectRole };

/** Whether somebody is an owner of the instance, as a condition of a query. */
const isOwner = (personId: string | Placeholder): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${people} where ${people.id} = ${personId} and ${people.role} = 'owner' and ${people.deactivatedAt} is null)`.mapWith(
    Boolean,
  );

/** Who looks: somebody, and the token that they do it through. */
export type Viewer = { id: string } & Pick<Person, 'token'>;

/**
 * The condition that a person may see a project; part of every query that finds one. The database
 * is asked who is an owner, so that it is true in the moment of the query.
 */
export const visibleTo = (viewer: Viewer): SQL =>
  and(seenBy(viewer.id), inTokensProjects(viewer, projects.id)) as SQL;

/** The same for a prepared query, which can't say a token's projects: `isForProject` asks afterwards. */
export const seenBy = (personId: string | Placeholder): SQL =>
  or(
    eq(projects.access, 'team'),
    sql`exists (select 1 from ${members} where ${members.projectId} = ${projects.id} and ${members.personId} = ${personId})`,
    isOwner(personId),
  ) as SQL;

/** The condition that something is in a project that the viewer's token is for; none where it is for all. */
export const inTokensProjects = (
  { token }: Pick<Viewer, 'token'>,
  projectId: AnyColumn,
): SQL | undefined => (token?.projects ? inArray(projectId, [...token.projects]) : undefined);

/** Whether the viewer's token, if there is one, is for a project. */
export const isForProject = ({ token }: Pick<Viewer, 'token'>, projectId: string): boolean =>
  !token?.projects || token.projects.includes(projectId);

/** The columns of a `Standing`, for a query that joins `membershipOf` the same person. */
export const standingOf = (personId: string | Placeholder) => ({
  memberRole: members.role,
  isOwner: isOwner(personId),
});

/** How a query joins a person's membership to the projects that it finds. */
export const membershipOf = (personId: string | Placeholder): SQL =>
  and(eq(members.projectId, projects.id), eq(members.personId, personId)) as SQL;

/**
 * The project, if the caller may do that with it.
 * @throws NOT_FOUND when it does not exist or may not be seen
 * @throws FORBIDDEN when it may be seen, but the caller's role is not enough
 * @throws CONFLICT when it is archived and takes no such change
 */
export async function authorizeProject<I extends Intent>(
  q: Query,
  actor: Person,
  id: string,
  intent: I,
): Promise<AuthorizedFor<I, ProjectForCaller>> {
  const { deed, refusesArchived, ofDeleted, ofOwners }: Wanted = INTENTS[intent];
  const [row] = await q
    .select({ project: projects, ...standingOf(actor.id) })
    .from(projects)
    .leftJoin(members, membershipOf(actor.id))
    .where(
      and(
        eq(projects.id, id),
        visibleTo(actor),
        ofDeleted ? canComeBack() : isNull(projects.deletedAt),
      ),
    );
  if (!row) throw notFound('project');
  const role = roleOf(row);
  requireRole(role, deed);
  if (ofOwners && !row.isOwner) throw new AppError('FORBIDDEN', PROJECT_REFUSALS.owners);
  if (refusesArchived) refuseArchived(row.project.archivedAt, 'project');
  return authorized({ ...row.project, projectId: id, role }, intent);
}

/** The project that the caller is making: theirs to fill, in the transaction that makes it. */
export function authorizeMaker(
  actor: Person,
  row: Omit<ProjectRow, 'createdBy'>,
): Authorized<ProjectForCaller> {
  const role = roleOf({ memberRole: 'lead', isOwner: actor.role === 'owner' });
  return authorized({ ...row, createdBy: actor.id, projectId: row.id, role });
}

/** That a project is deleted, and not on its way to be gone for good. */
export const canComeBack = (): SQL =>
  and(
    gt(projects.deletedAt, new Date(0)),
    sql`not exists (select 1 from ${tombstones} where ${tombstones.id} = ${projects.id})`,
  ) as SQL;

/** @throws FORBIDDEN unless the role is enough for the deed */
export function requireRole(role: ProjectRole, deed: Deed): void {
  if (may(role, deed)) return;
  throw new AppError('FORBIDDEN', PROJECT_REFUSALS[deed]);
}

/** @throws FORBIDDEN for whoever can only claim: what counts and who may sign is not theirs to say */
export function requireInPerson(actor: Person): void {
  if (onlyClaims(actor.token)) throw new AppError('FORBIDDEN', PROJECT_REFUSALS.inPerson);
}

/** @throws CONFLICT when something is archived, for it takes no changes then */
export function refuseArchived(archivedAt: Date | null, what: 'project' | 'run'): void {
  if (archivedAt) throw new AppError('CONFLICT', PROJECT_REFUSALS.archived(what));
}
