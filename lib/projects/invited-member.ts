import { AppError } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Query, Tx } from '@/lib/db/connection';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import { MEMBER_ROLES, type MemberRole } from '@/lib/model/project.roles';
import { addMember, memberRole, setMemberRole } from './member.repo';
import { authorizeProject } from './project.access';

export type LetIn = ReturnType<typeof createLetIn>;

/** Lets somebody who accepts an invitation into a project. */
export function createLetIn({ clock, events }: { clock: Clock; events: EventService }) {
  /**
   * In the caller's transaction: makes a person a member on the word of who invited them, or gives
   * a member a role that may more; one whose role may more keeps it.
   * @returns what they are in the project now, and whether that is new
   * @throws AppError when the inviter may not let others in; see `managedBy`
   */
  return async function letIn(
    tx: Tx,
    inviter: Person,
    person: Person,
    { projectId, role }: { projectId: string; role: MemberRole },
  ): Promise<{ role: MemberRole; changed: boolean }> {
    const project = await authorizeProject(tx, inviter, projectId, 'manage');
    const { id: personId, name } = person;
    const invitedBy = { id: inviter.id, name: inviter.name };
    const before = await memberRole(tx, projectId, personId);
    if (before === undefined) {
      await addMember(tx, project, personId, role, clock.now());
      const data = { personId, name, role, invitedBy };
      await events.append(tx, person, project, { type: 'member.added', data });
    } else if (MEMBER_ROLES.indexOf(before) <= MEMBER_ROLES.indexOf(role)) {
      return { role: before, changed: false };
    } else {
      await setMemberRole(tx, project, personId, role, clock.now());
      const data = { personId, name, before: { role: before }, after: { role }, invitedBy };
      await events.append(tx, person, project, { type: 'member.changed', data });
    }
    return { role, changed: true };
  };
}

/** The project if somebody may let others into it: they lead it, and it takes changes. */
export async function managedBy(q: Query, inviter: Person, projectId: string) {
  try {
    return await authorizeProject(q, inviter, projectId, 'manage');
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
