import { AppError, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { Person } from '@/lib/model/actor';
import { WORDS } from '@/lib/people/people.words';
import {
  countActiveOwners,
  findPerson,
  type PersonRow,
  updatePerson,
} from '@/lib/people/person.repo';
import { requireOver, requireOwner, requireStaff } from '@/lib/people/staff.access';
import { revokePasswordResets } from '@/lib/sign-in/password-reset.repo';
import { deleteSessions } from '@/lib/sign-in/session.repo';
import type { SessionService } from '@/lib/sign-in/session.service';
import { revokeTokensOf } from '@/lib/tokens/token.repo';
import { shapePerson } from './person.service';
import { changeRole, endLinksOf } from './role-change';

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
   * Makes somebody an owner, an admin or a member, also oneself.
   * @throws CONFLICT when no active owner would be left
   */
  async function setRole(actor: Person, id: string, role: PersonRow['role']) {
    await db.transaction(async (tx) => {
      await requireOwner(tx, actor);
      const person = await mustFind(tx, id);
      if (person.role === role) return;
      if (role !== 'member' && person.deactivatedAt)
        throw new AppError('CONFLICT', WORDS.deactivatedNoOwner);
      if (role !== 'owner') await requireAnotherOwner(tx, person);
      await changeRole(tx, id, role, clock.now());
    });
    changed();
    return present(id);
  }

  /**
   * Shuts somebody out: their sessions and tokens end at once, and the links to their account and those that
   * they made stop working. Their name, their history and what they are to do stay.
   * @throws CONFLICT for oneself, and for the last active owner
   */
  async function deactivate(actor: Person, id: string) {
    await db.transaction(async (tx) => {
      const person = await mustFind(tx, id, actor);
      if (id === actor.id) throw new AppError('CONFLICT', WORDS.notYourself);
      if (person.deactivatedAt) return;
      await requireAnotherOwner(tx, person);
      const now = clock.now();
      await updatePerson(tx, id, { deactivatedAt: now, updatedAt: now });
      await revokePasswordResets(tx, id, now);
      await endLinksOf(tx, id, now);
      await deleteSessions(tx, id);
      await revokeTokensOf(tx, id, now);
    });
    changed();
    return present(id);
  }

  /** Lets somebody in again, as what they were. They sign in anew. */
  async function bringBack(actor: Person, id: string) {
    await db.transaction(async (tx) => {
      const person = await mustFind(tx, id, actor);
      if (!person.deactivatedAt) return;
      await updatePerson(tx, id, { deactivatedAt: null, updatedAt: clock.now() });
      // One that was being made while they were deactivated is not to come alive.
      await deleteSessions(tx, id);
    });
    changed();
    return present(id);
  }

  /** @param by who wants to shut the account or open it again, and has to be above it */
  async function mustFind(tx: Tx, id: string, by?: Person): Promise<PersonRow> {
    if (by) await requireStaff(tx, by);
    const person = await findPerson(tx, id);
    if (!person) throw notFound('person');
    // Nobody shuts their own account; that they are told, whatever they are.
    if (by && by.id !== id) await requireOver(tx, by, person);
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
