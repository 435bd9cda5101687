import type { Logger } from 'pino';
import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { EventService } from '@/lib/events/event.service';
import type { HandoverService } from '@/lib/handover/handover.service';
import type { Person } from '@/lib/model/actor';
import { countActiveOwners, findPerson, type PersonRow } from '@/lib/people/person.repo';
import { requireOwner } from '@/lib/people/staff.access';
import { projectsLedOnlyBy } from '@/lib/projects/member.repo';
import type { IdentityCheck, Proof } from '@/lib/sign-in/identity-check';
import type { PasskeyService } from '@/lib/sign-in/passkey.service';
import { revokePasswordResetsBy } from '@/lib/sign-in/password-reset.repo';
import type { SessionService } from '@/lib/sign-in/session.service';
import { revokeInvitationsBy } from '@/lib/team/invitation.repo';
import { eraseRest } from './erase-rest';
import {
  type Erasure,
  findErasure,
  insertErasure,
  removeAccount,
  unfinishedErasures,
} from './erasure.repo';
import { DELETION_REFUSALS, deletedEmail, deletedName } from './personal-data.words';

/** How long a request waits for the rest to be gone, in milliseconds; it goes on after that. */
const PATIENCE_MS = 2_000;
/** What a passkey confirms. */
const PURPOSE = JSON.stringify(['delete my account']);

export type ErasureService = ReturnType<typeof createErasureService>;

/** Deletes people: what tells who they were goes, the team's record of the work stays. */
export function createErasureService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  handovers: HandoverService;
  sessions: SessionService;
  hub: EventHub;
  checkIdentity: IdentityCheck;
  passkeys: Pick<PasskeyService, 'request'>;
  log?: Pick<Logger, 'error'> | undefined;
}) {
  const { db, clock, sessions, hub, checkIdentity, passkeys, log } = deps;
  const under = new Map<string, Promise<void>>();

  return { challenge, eraseMe, erase, resume };

  /** What a browser needs to ask for a passkey that confirms just that. @throws CONFLICT without one */
  function challenge(actor: Person) {
    return passkeys.request(actor, PURPOSE);
  }

  /**
   * Deletes whoever asks.
   * @param input.name their name, as a proof that they know what they do; besides, who they are
   * @throws VALIDATION_ERROR for another name, or unless the password or the passkey is theirs
   * @throws CONFLICT for the last owner, and for who alone leads a project
   */
  async function eraseMe(actor: Person, input: Proof & { name: string }) {
    const { requireStill } = await checkIdentity(actor, PURPOSE, input);
    const erasure = await db.transaction(async (tx) => {
      await requireStill(tx);
      const person = await named(tx, actor.id, input.name);
      if (person.role === 'owner' && (await countActiveOwners(tx)) === 1)
        throw new AppError('CONFLICT', DELETION_REFUSALS.lastOwner);
      const led = await projectsLedOnlyBy(tx, person.id);
      if (led.length > 0)
        throw new AppError('CONFLICT', DELETION_REFUSALS.soleLead(led.map(({ name }) => name)));
      return begin(tx, actor, person);
    });
    return finish(erasure);
  }

  /**
   * Deletes somebody who is deactivated. A repeat says how far it is.
   * @throws FORBIDDEN unless by an owner, NOT_FOUND when there is no such person
   * @throws CONFLICT while they can sign in, VALIDATION_ERROR for another name
   */
  async function erase(actor: Person, personId: string, name: string) {
    const erasure = await db.transaction(async (tx) => {
      await requireOwner(tx, actor);
      const present = await findErasure(tx, personId);
      if (present) return present;
      const person = await named(tx, personId, name);
      if (!person.deactivatedAt) throw new AppError('CONFLICT', DELETION_REFUSALS.active);
      return begin(tx, actor, person);
    });
    return finish(erasure);
  }

  /** Goes on with what an earlier process did not get to. */
  async function resume(): Promise<void> {
    for (const erasure of await unfinishedErasures(db.read)) await rest(erasure);
  }

  async function named(tx: Tx, personId: string, name: string): Promise<PersonRow> {
    const person = await findPerson(tx, personId);
    if (!person) throw notFound('person');
    if (person.name !== name) throw invalid('name', DELETION_REFUSALS.name);
    return person;
  }

  async function begin(tx: Tx, actor: Person, person: PersonRow): Promise<Erasure> {
    const at = clock.now();
    const erasure = await insertErasure(tx, { id: person.id, erasedBy: actor.id, at });
    await revokeInvitationsBy(tx, person.id, at);
    await revokePasswordResetsBy(tx, person.id, at);
    await removeAccount(tx, person, insteadOf(erasure), at);
    return erasure;
  }

  async function finish(erasure: Erasure) {
    sessions.forget('user');
    sessions.forget('session');
    hub.recheck();
    if (!erasure.finishedAt) await patiently(rest(erasure));
    const now = (await findErasure(db.read, erasure.id)) ?? erasure;
    return { id: now.id, name: insteadOf(now).name, finished: now.finishedAt !== null };
  }

  /**
   * The rest, once however often it is asked for. What fails is logged, and done by the next who
   * asks or by the next start.
   */
  function rest(erasure: Erasure): Promise<void> {
    const { id } = erasure;
    const present =
      under.get(id) ??
      eraseRest(deps, erasure, insteadOf(erasure))
        .catch((error) => {
          log?.error({ err: error, erasureId: id }, 'a deletion could not be finished');
        })
        .finally(() => under.delete(id));
    under.set(id, present);
    return present;
  }
}

const insteadOf = ({ number }: Erasure) => ({
  name: deletedName(number),
  email: deletedEmail(number),
});

/** Waits for some work, but not forever. */
async function patiently(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS).unref();
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
