import { AppError, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { Person } from './actor';
import { revokeInvitationsBy } from './invitation.repo';
import { requireOwner } from './owner.access';
import { revokePasswordResets, revokePasswordResetsBy } from './password-reset.repo';
import { WORDS } from './people.words';
import { countActiveOwners, findPerson, type PersonRow, updatePerson } from './person.repo';
import { shapePerson } from './person.service';
import { deleteSessions } from './session.repo';
import type { SessionService } from './session.service';

export type TeamService = ReturnType<typeof createTeamService>;

/** Who may do what here, and who may no longer come in. There is always one active owner. */
export function createTeamService(deps: {
  db: Database;
  clock: Clock;
  sessions: SessionService;
  hub: EventHub;
}) {
  const { db, clock, sessions, hub } = deps;

  return { setRole, deactivate, bringBack };

  /**
   * Makes somebody an owner or a member, also oneself. The links of who is no owner any more end.
   * @throws CONFLICT when no active owner would be left
   */
  async function setRole(actor: Person, id: string, role: PersonRow['role']) {
    await db.transaction(async (tx) => {
      const person = await mustFind(tx, actor, id);
      if (person.role === role) return;
      if (role === 'owner' && person.deactivatedAt)
        throw new AppError('CONFLICT', WORDS.deactivatedNoOwner);
      if (role === 'member') await requireAnotherOwner(tx, person);
      const now = clock.now();
      await updatePerson(tx, id, { role, updatedAt: now });
      if (role === 'member') await endLinksOf(tx, id, now);
    });
    changed();
    return present(id);
  }

  /**
   * Shuts somebody out: their sessions end at once, and the links to their account and those that
   * they made stop working. Their name, their history and what they are to do stay.
   * @throws CONFLICT for oneself, and for the last active owner
   */
  async function deactivate(actor: Person, id: string) {
    await db.transaction(async (tx) => {
      const person = await mustFind(tx, actor, id);
      if (id === actor.id) throw new AppError('CONFLICT', WORDS.notYourself);
      if (person.deactivatedAt) return;
      await requireAnotherOwner(tx, person);
      const now = clock.now();
      await updatePerson(tx, id, { deactivatedAt: now, updatedAt: now });
      await revokePasswordResets(tx, id, now);
      await endLinksOf(tx, id, now);
      await deleteSessions(tx, id);
    });
    changed();
    return present(id);
  }

  /** Lets somebody in again, as what they were. They sign in anew. */
  async function bringBack(actor: Person, id: string) {
    await db.transaction(async (tx) => {
      const person = await mustFind(tx, actor, id);
      if (!person.deactivatedAt) return;
      await updatePerson(tx, id, { deactivatedAt: null, updatedAt: clock.now() });
      // One that was being made while they were deactivated is not to come alive.
      await deleteSessions(tx, id);
    });
    changed();
    return present(id);
  }

  /** Whoever lets people in no more must not have left a door open. */
  async function endLinksOf(tx: Tx, id: string, at: Date): Promise<void> {
    await revokePasswordResetsBy(tx, id, at);
    await revokeInvitationsBy(tx, id, at);
  }

  async function mustFind(tx: Tx, actor: Person, id: string): Promise<PersonRow> {
    await requireOwner(tx, actor);
    const person = await findPerson(tx, id);
    if (!person) throw notFound('person');
    return person;
  }

  async function requireAnotherOwner(tx: Tx, person: PersonRow): Promise<void> {
    const counts = person.role === 'owner' && !person.deactivatedAt;
    if (counts && (await countActiveOwners(tx)) === 1)
      throw new AppError('CONFLICT', WORDS.lastOwner);
  }

  async function present(id: string) {
    return shapePerson((await findPerson(db.read, id)) as PersonRow);
  }

  function changed(): void {
    sessions.forget('user');
    hub.recheck();
  }
}
