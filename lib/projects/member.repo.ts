import { and, asc, eq, exists, isNotNull, isNull, ne, not, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Query, Tx } from '@/lib/db/connection';
import { members, people, projects } from '@/lib/db/tables';
import type { ProjectRow } from './project.repo';
import type { MemberRole } from './project.roles';

/** @returns whether the person was no member before */
export async function addMember(
  tx: Tx,
  projectId: string,
  personId: string,
  role: MemberRole,
  at: Date,
): Promise<boolean> {
  const added = await tx
    .insert(members)
    .values({ projectId, personId, role, createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .returning({ personId: members.personId });
  return added.length > 0;
}

export async function setMemberRole(
  tx: Tx,
  projectId: string,
  personId: string,
  role: MemberRole,
  at: Date,
): Promise<void> {
  await tx.update(members).set({ role, updatedAt: at }).where(isMember(projectId, personId));
}

export async function removeMember(tx: Tx, projectId: string, personId: string): Promise<void> {
  await tx.delete(members).where(isMember(projectId, personId));
}

export async function memberRole(
  q: Query,
  projectId: string,
  personId: string,
): Promise<MemberRole | undefined> {
  const [row] = await q
    .select({ role: members.role })
    .from(members)
    .where(isMember(projectId, personId));
  return row?.role;
}

/** A project's members, those who came first first. */
export async function listMembers(q: Query, projectId: string) {
  return q
    .select({ person: people, role: members.role })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.projectId, projectId))
    .orderBy(asc(members.createdAt), asc(members.personId));
}

/** Whether a project has a lead besides this person. Who can't sign in any more leads nothing. */
export async function hasOtherLead(q: Query, projectId: string, personId: string) {
  const [row] = await q
    .select({ personId: members.personId })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        eq(members.projectId, projectId),
        eq(members.role, 'lead'),
        ne(members.personId, personId),
        isNull(people.deactivatedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * The projects where a person is the only lead who can sign in: whoever takes the person's account
 * away should know of them. Owners of the instance manage them still.
 * Served by `members_by_person`.
 */
export async function projectsLedOnlyBy(
  q: Query,
  personId: string,
): Promise<{ id: string; name: string }[]> {
  const others = alias(members, 'others');
  const anotherLead = q
    .select({ personId: others.personId })
    .from(others)
    .innerJoin(people, eq(people.id, others.personId))
    .where(
      and(
        eq(others.projectId, members.projectId),
        eq(others.role, 'lead'),
        ne(others.personId, personId),
        isNull(people.deactivatedAt),
      ),
    );
  return q
    .select({ id: projects.id, name: projects.name })
    .from(members)
    .innerJoin(projects, eq(projects.id, members.projectId))
    .where(
      and(
        eq(members.personId, personId),
        eq(members.role, 'lead'),
        isNull(projects.deletedAt),
        not(exists(anotherLead)),
      ),
    )
    .orderBy(asc(projects.name), asc(projects.id));
}

/** Who may be given work in a project: everyone who sees it and can sign in. */
export async function listAssignable(q: Query, project: Pick<ProjectRow, 'id' | 'access'>) {
  return q
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, project.id)))
    .where(worksIn(project))
    .orderBy(asc(people.id));
}

/** Everyone who can sign in and is no member of a project. */
export async function listCandidates(q: Query, projectId: string) {
  return q
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, projectId)))
    .where(and(isNull(people.deactivatedAt), isNull(members.personId)))
    .orderBy(asc(people.id));
}

export async function mayBeAssigned(
  q: Query,
  project: Pick<ProjectRow, 'id' | 'access'>,
  personId: string,
): Promise<boolean> {
  const [row] = await q
    .select({ id: people.id })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, project.id)))
    .where(and(eq(people.id, personId), worksIn(project)));
  return row !== undefined;
}

const isMember = (projectId: string, personId: string) =>
  and(eq(members.projectId, projectId), eq(members.personId, personId));

/** The same who as in `visibleTo`, asked of the people: owners see every project. */
const worksIn = (project: Pick<ProjectRow, 'access'>) =>
  and(
    isNull(people.deactivatedAt),
    project.access === 'members'
      ? or(isNotNull(members.personId), eq(people.role, 'owner'))
      : undefined,
  );
