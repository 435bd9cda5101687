import { AppError, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import type { NoticeService } from '@/lib/notices/notice.service';
import { WORDS } from '@/lib/people/people.words';
import { findPerson, passwordHashOf, setPasswordHash } from '@/lib/people/person.repo';
import { requireOver, requireStaff } from '@/lib/people/staff.access';
import type { Auth } from './auth';
import type { Confirmations } from './confirmation';
import type { KnownDevices } from './known-device';
import type { PasswordCheck } from './password-check';
import {
  claimPasswordReset,
  findOpenPasswordReset,
  revokePasswordResets,
} from './password-reset.repo';
import { requireStrong } from './password-strength';
import { hashOf, makeResetLink } from './reset-link';
import { deleteSessions } from './session.repo';
import type { SessionService } from './session.service';

export type PasswordService = ReturnType<typeof createPasswordService>;

/** Passwords: changing one's own, and choosing a new one with a link. */
export function createPasswordService(deps: {
  db: Database;
  clock: Clock;
  auth: Auth;
  sessions: SessionService;
  hub: EventHub;
  limits: Limits;
  devices: KnownDevices;
  checkPassword: PasswordCheck;
  confirmations: Confirmations;
  notices: NoticeService;
  url: string;
}) {
  const { db, clock, auth, sessions, hub, limits, devices } = deps;
  const { checkPassword, confirmations, notices, url } = deps;

  return { stateOf, change, makeLink, look, reset };

  /** Whether somebody has a password, and until when what they said to the provider is as good. */
  async function stateOf(actor: Person) {
    return {
      hasPassword: (await passwordHashOf(db.read, actor.id)) !== null,
      confirmedUntil: confirmations.until(actor.id)?.toISOString() ?? null,
    };
  }

  /**
   * Changes one's own password, or chooses the first one. All other sessions end, unless they are to stay.
   * @returns the cookie by which the account knows this browser still; it knows no other
   * @throws VALIDATION_ERROR when `current` is not the present one, or the new one is weak
   */
  async function change(
    actor: Person,
    sessionId: string | null,
    input: { current?: string | undefined; password: string; keepOtherSessions: boolean },
  ): Promise<{ device: string }> {
    const requireStill = await checkPassword(actor, input.current, 'current');
    const me = await findPerson(db.read, actor.id);
    await requireStrong(input.password, { name: actor.name, email: me?.email ?? '' });
    const hash = await hashed(input.password);
    const person = await db.transaction(async (tx) => {
      await requireStill(tx);
      await setPasswordHash(tx, actor.id, hash, clock.now());
      await revokePasswordResets(tx, actor.id, clock.now());
      if (!input.keepOtherSessions) await deleteSessions(tx, actor.id, sessionId);
      return findPerson(tx, actor.id);
    });
    ended();
    return { device: devices.cookieFor({ email: person?.email ?? '', hash }) };
  }

  /**
   * Makes a one-time link for somebody who lost their password, in the place of any before.
   * @throws NOT_FOUND, or CONFLICT when the person is deactivated
   */
  async function makeLink(actor: Person, personId: string) {
    await limits.makeLink.take(actor.id);
    const { token, expiresAt } = await db.transaction(async (tx) => {
      await requireStaff(tx, actor);
      const person = await findPerson(tx, personId);
      if (!person) throw notFound('person');
      await requireOver(tx, actor, person);
      if (person.deactivatedAt) throw new AppError('CONFLICT', WORDS.deactivatedNoReset);
      return makeResetLink(tx, personId, actor.id, clock.now());
    });
    return { token, url: `${url}/reset/${token}`, expiresAt: expiresAt.toISOString() };
  }

  /** Whose link it is. @throws NOT_FOUND when it no longer works */
  async function look(token: string) {
    const key = hashOf(token);
    const { name, email, expiresAt } = await limits.link.guard(key, () => mustFind(key));
    return { name, email, expiresAt: expiresAt.toISOString() };
  }

  /**
   * Uses a link up: the new password counts, and every session of that person ends.
   * @returns the cookie that makes this browser one that the account knows
   * @throws NOT_FOUND when the link no longer works
   * @throws VALIDATION_ERROR when the password is weak; the link still works then
   */
  async function reset(token: string, password: string): Promise<{ device: string }> {
    const key = hashOf(token);
    return limits.link.guard(key, async () => {
      const { personId, name, email } = await mustFind(key);
      await requireStrong(password, { name, email });
      const hash = await hashed(password);
      await db.transaction(async (tx) => {
        const now = clock.now();
        const claimed = await claimPasswordReset(tx, key, now);
        const person = claimed && (await findPerson(tx, claimed.personId));
        if (!person || person.deactivatedAt) throw gone();
        await setPasswordHash(tx, person.id, hash, now);
        await revokePasswordResets(tx, person.id, now);
        await deleteSessions(tx, person.id);
        await notices.note(tx, person.id, 'password_reset');
      });
      ended();
      void notices.mail(personId, 'password_reset');
      return { device: devices.cookieFor({ email, hash }) };
    });
  }

  async function mustFind(tokenHash: string) {
    const row = await findOpenPasswordReset(db.read, tokenHash, clock.now());
    if (!row) throw gone();
    return row;
  }

  async function hashed(password: string): Promise<string> {
    return (await auth.$context).password.hash(password);
  }

  function ended(): void {
    sessions.forget('session');
    hub.recheck();
  }
}

const gone = () => new AppError('NOT_FOUND', WORDS.resetGone);
