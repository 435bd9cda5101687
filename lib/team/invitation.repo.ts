import { and, asc, count, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { insertMany } from '@/lib/db/insert-many';
import { invitationProjects, invitations, people, projects } from '@/lib/db/tables/tables';
import type { MemberRole } from '@/lib/model/project.roles';
import { isActiveStaff } from '@/lib/people/active-staff.repo';
import { type Viewer, visibleTo } from '@/lib/projects/project.access';

export type InvitationRow = typeof invitations.$inferSelect;

/** A project that an invitation leads into, and as what. */
export interface InvitedTo {
  projectId: string;
  role: MemberRole;
}

export async function insertInvitation(
  tx: Tx,
  row: InvitationRow,
  projects: InvitedTo[],
): Promise<void> {
  await tx.insert(invitations).values(row);
  const { id: invitationId, createdAt, updatedAt } = row;
  const rows = projects.map((one) => ({ ...one, invitationId, createdAt, updatedAt }));
  await insertMany(tx, invitationProjects, rows);
}

/** An invitation that can still be taken. */
export async function findOpenInvitation(
  q: Query,
  tokenHash: string,
  at: Date,
): Promise<InvitationRow | undefined> {
  const [row] = await q
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, tokenHash), open(at)));
  return row;
}

export type ProjectOfInvitation = InvitedTo & { invitationId: string; name: string };

/** The projects that some invitations lead into, by name. */
export async function projectsOfInvitations(
  q: Query,
  ids: string[],
): Promise<ProjectOfInvitation[]> {
  if (ids.length === 0) return [];
  return q
    .select({
      invitationId: invitationProjects.invitationId,
      projectId: projects.id,
      name: projects.name,
      role: invitationProjects.role,
    })
    .from(invitationProjects)
    .innerJoin(projects, eq(projects.id, invitationProjects.projectId))
    .where(inArray(invitationProjects.invitationId, ids))
    .orderBy(asc(projects.name), asc(projects.id));
}

/** Those of some projects that somebody may see. */
export async function visibleOf(
  q: Query,
  viewer: Viewer,
  projectIds: string[],
): Promise<Set<string>> {
  if (projectIds.length === 0) return new Set();
  const rows = await q
    .select({ id: projects.id })
    .from(projects)
    .where(and(inArray(projects.id, projectIds), visibleTo(viewer), isNull(projects.deletedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Takes an open invitation; nothing comes back when somebody was faster. */
export async function claimInvitation(
  tx: Tx,
  tokenHash: string,
  at: Date,
): Promise<InvitationRow | undefined> {
  const [row] = await tx
    .update(invitations)
    .set({ acceptedAt: at, updatedAt: at })
    .where(and(eq(invitations.tokenHash, tokenHash), open(at)))
    .returning();
  return row;
}

/** Takes the newest open invitation that is for an email; nothing comes back when there is none. */
export async function claimInvitationFor(
  tx: Tx,
  email: string,
  at: Date,
): Promise<InvitationRow | undefined> {
  const [newest] = await tx
    .select({ tokenHash: invitations.tokenHash })
    .from(invitations)
    .where(and(eq(invitations.email, email), open(at)))
    .orderBy(desc(invitations.id))
    .limit(1);
  return newest && claimInvitation(tx, newest.tokenHash, at);
}

/** Whether somebody came by an invitation that was for the email that they have. */
export async function wasInvitedAs(q: Query, personId: string, email: string): Promise<boolean> {
  const rows = await q
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.acceptedBy, personId), eq(invitations.email, email)))
    .limit(1);
  return rows.length > 0;
}

/** Gives a claimed invitation back, for when the account could not be made. */
export async function releaseInvitation(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ acceptedAt: null, updatedAt: at })
    .where(eq(invitations.id, id));
}

export async function nameAccepter(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ acceptedBy: personId, updatedAt: at })
    .where(eq(invitations.id, id));
}

export async function revokeInvitation(
  tx: Tx,
  id: string,
  at: Date,
): Promise<{ id: string } | undefined> {
  const [row] = await tx
    .update(invitations)
    .set({ revokedAt: at, updatedAt: at })
    .where(and(eq(invitations.id, id), open(at)))
    .returning({ id: invitations.id });
  return row;
}

/** Takes back what a person invited to; also what is being accepted, which may fail and be released. */
export async function revokeInvitationsBy(tx: Tx, makerId: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: at, updatedAt: at })
    .where(
      and(
        eq(invitations.invitedBy, makerId),
        isNull(invitations.acceptedBy),
        isNull(invitations.revokedAt),
      ),
    );
}

export async function listOpenInvitations(
  q: Query,
  at: Date,
  page: { limit: number; offset: number },
) {
  return q
    .select({ invitation: invitations, invitedBy: people.name })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(open(at))
    .orderBy(desc(invitations.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countOpenInvitations(q: Query, at: Date): Promise<number> {
  const [row] = await q.select({ total: count() }).from(invitations).where(open(at));
  return row?.total ?? 0;
}

/** Neither taken nor revoked nor over, and made by somebody who is an owner still. */
const open = (at: Date) =>
  and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, at),
    isActiveStaff(invitations.invitedBy),
  );
