import { AppError, invalid } from '@/lib/api/app-error';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import { gainsByLeaving, type MemberRole } from '@/lib/model/project.roles';
import { findPerson, type PersonRow } from '@/lib/people/person.repo';
import {
  addMember,
  hasOtherLead,
  listAssignable,
  listCandidates,
  listMembers,
  memberRole,
  removeMember,
  setMemberRole,
} from './member.repo';
import { authorizeProject } from './project.access';
import { PROJECT_REFUSALS } from './project.words';

export type MemberService = ReturnType<typeof createMemberService>;

/**
 * Who is in a project and who leads it. Every rule is held in the transaction that changes it, so
 * of two leads who remove each other at once only one does.
 */
export function createMemberService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { list, assignable, candidates, put, remove };

  async function list(actor: Person, projectId: string) {
    const project = await authorizeProject(db.read, actor, projectId, 'read');
    return (await listMembers(db.read, project.id)).map(({ person, role }) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      role,
      isOwner: person.role === 'owner',
      active: person.deactivatedAt === null,
    }));
  }

  /** Everyone who may be given an item of this project. */
  async function assignable(actor: Person, projectId: string) {
    return listAssignable(db.read, await authorizeProject(db.read, actor, projectId, 'read'));
  }

  /** Everyone whom a lead can add. @throws FORBIDDEN unless the caller leads the project */
  async function candidates(actor: Person, projectId: string) {
    const project = await authorizeProject(db.read, actor, projectId, 'manage');
    return listCandidates(db.read, project.id);
  }

  /**
   * Makes a person a member, or gives a member another role.
   * @param role what they become; without it a new member is a plain one, and a member stays as they are
   * @throws VALIDATION_ERROR when there is no such person, or they can't sign in any more
   * @throws FORBIDDEN unless the caller leads the project, and for an owner of the instance
   * @throws CONFLICT when the only lead would be none
   */
  async function put(
    actor: Person,
    projectId: string,
    personId: string,
    role: MemberRole | undefined,
  ): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, projectId, 'manage');
      const person = await findPerson(tx, personId);
      if (!person) throw invalid('personId', PROJECT_REFUSALS.noPerson);
      const present = await memberRole(tx, project.id, personId);
      if (present === undefined) await add(tx, actor, project, person, role ?? 'contributor');
      else if (role && role !== present) await turn(tx, actor, project, person, present, role);
    });
  }

  /**
   * Takes a person out of a project. Everybody may leave who gains nothing by it; others are removed
   * by a lead.
   * @throws FORBIDDEN when the caller does not lead the project, for an owner of the instance, and
   * to who would leave a role for the more that everybody may in an open project
   * @throws CONFLICT for the only lead
   */
  async function remove(actor: Person, projectId: string, personId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const intent = actor.id === personId ? 'leave' : 'manage';
      const project = await authorizeProject(tx, actor, projectId, intent);
      const person = await findPerson(tx, personId);
      const present = await memberRole(tx, project.id, personId);
      if (!person || present === undefined) return;
      const open = project.access === 'team' && person.role !== 'owner';
      if (intent === 'leave' && open && gainsByLeaving(present))
        throw new AppError('FORBIDDEN', PROJECT_REFUSALS.gainsByLeaving);
      await refuseLoss(tx, actor, project.id, person, present);
      await removeMember(tx, project, personId);
      await events.append(tx, actor, project, {
        type: 'member.removed',
        data: { personId, name: person.name },
      });
    });
  }

  async function add(
    tx: Tx,
    actor: Person,
    project: Authorized<InProject>,
    person: PersonRow,
    role: MemberRole,
  ): Promise<void> {
    refuseDeactivated(person);
    await addMember(tx, project, person.id, role, clock.now());
    await events.append(tx, actor, project, {
      type: 'member.added',
      data: { personId: person.id, name: person.name, role },
    });
  }

  async function turn(
    tx: Tx,
    actor: Person,
    project: Authorized<InProject>,
    person: PersonRow,
    before: MemberRole,
    after: MemberRole,
  ): Promise<void> {
    if (after === 'lead') refuseDeactivated(person);
    else await refuseLoss(tx, actor, project.projectId, person, before);
    await setMemberRole(tx, project, person.id, after, clock.now());
    await events.append(tx, actor, project, {
      type: 'member.changed',
      data: {
        personId: person.id,
        name: person.name,
        before: { role: before },
        after: { role: after },
      },
    });
  }

  /** Nobody puts an owner of the instance down, and no project loses its only lead. */
  async function refuseLoss(
    tx: Tx,
    actor: Person,
    projectId: string,
    person: PersonRow,
    role: MemberRole,
  ): Promise<void> {
    if (person.deactivatedAt) return;
    if (person.role === 'owner' && person.id !== actor.id)
      throw new AppError('FORBIDDEN', PROJECT_REFUSALS.owner(person.name));
    if (role === 'lead' && !(await hasOtherLead(tx, projectId, person.id)))
      throw new AppError(
        'CONFLICT',
        person.id === actor.id
          ? PROJECT_REFUSALS.meOnlyLead
          : PROJECT_REFUSALS.onlyLead(person.name),
      );
  }
}

function refuseDeactivated(person: PersonRow): void {
  if (person.deactivatedAt) throw invalid('personId', PROJECT_REFUSALS.deactivated(person.name));
}
