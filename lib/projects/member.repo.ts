import {
  aliasedTable,
  and,
  asc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  ne,
  not,
  or,
} from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { members, people, projects } from '@/lib/db/tables/tables';
import { MEMBER_ROLES, type MemberRole, may, roleOf } from '@/lib/model/project.roles';
import { isPerson } from '@/lib/people/person.repo';

/** @returns whether the person was no member before */
export async function addMember(
  tx: Tx,
  { projectId }: Authorized<InProject>,
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
  { projectId }: Authorized<InProject>,
  personId: string,
  role: MemberRole,
  at: Date,
): Promise<void> {
  await tx.update(members).set({ role, updatedAt: at }).where(isMember(projectId, personId));
}

export async function removeMember(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  personId: string,
): Promise<void> {
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
    .where(and(eq(members.projectId, projectId), isPerson))
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
  const others = aliasedTable(members, 'others');
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

/**
 * Who may be given something to do in a project: everyone who takes part in it and can sign in, and
 * whether they may answer its items.
 */
export async function listAssignable(q: Query, project: Pick<ProjectRow, 'id' | 'access'>) {
  const rows = await q
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      memberRole: members.role,
      role: people.role,
    })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, project.id)))
    .where(worksIn(project))
    .orderBy(asc(people.id));
  return rows.map(({ memberRole, role, ...person }) => ({
    ...person,
    answers: may(roleOf({ memberRole, isOwner: role === 'owner' }), 'work'),
  }));
}

/** Everyone who can sign in and is no member of a project. */
export async function listCandidates(q: Query, projectId: string) {
  return q
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, projectId)))
    .where(and(isPerson, isNull(people.deactivatedAt), isNull(members.personId)))
    .orderBy(asc(people.id));
}

/** Whether somebody may be given an item, or stand for one that waits: they may answer it. */
export const mayAnswer = (
  q: Query,
  project: Pick<ProjectRow, 'id' | 'access'>,
  personId: string,
): Promise<boolean> => mayBeAssigned(q, project, personId, ANSWERING);

/** Whether somebody may be given something to do in a project. */
export async function mayBeAssigned(
  q: Query,
  project: Pick<ProjectRow, 'id' | 'access'>,
  personId: string,
  roles = WORKING,
): Promise<boolean> {
  const [row] = await q
    .select({ id: people.id })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, project.id)))
    .where(and(eq(people.id, personId), worksIn(project, roles)));
  return row !== undefined;
}

/** Who may decide in a project and can sign in, with what they are as a member, if they are one. */
export async function listDeciding(
  q: Query,
  project: Pick<ProjectRow, 'id' | 'access'>,
): Promise<{ id: string; role: MemberRole | null }[]> {
  return q
    .select({ id: people.id, role: members.role })
    .from(people)
    .leftJoin(members, and(eq(members.personId, people.id), eq(members.projectId, project.id)))
    .where(worksIn(project, DECIDING))
    .orderBy(asc(people.id));
}

/** The roles that may be given work, those that may answer, and those that may decide. */
const WORKING = MEMBER_ROLES.filter((role) => may(role, 'discuss'));
const ANSWERING = MEMBER_ROLES.filter((role) => may(role, 'work'));
const DECIDING = MEMBER_ROLES.filter((role) => may(role, 'review'));

const isMember = (projectId: string, personId: string) =>
  and(eq(members.projectId, projectId), eq(members.personId, personId));

/** The same who as in `visibleTo`, asked of the people, but for those who may only look: owners see every project. */
const worksIn = (project: Pick<ProjectRow, 'access'>, roles = WORKING) =>
  and(
    isPerson,
    isNull(people.deactivatedAt),
    or(isNull(members.role), inArray(members.role, roles), eq(people.role, 'owner')),
    project.access === 'private'
      ? or(isNotNull(members.personId), eq(people.role, 'owner'))
      : undefined,
  );
