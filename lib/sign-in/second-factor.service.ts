import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import type { NoticeService } from '@/lib/notices/notice.service';
import { WORDS } from '@/lib/people/people.words';
import { findPerson } from '@/lib/people/person.repo';
import { requireOver, requireStaff } from '@/lib/people/staff.access';
import type { SecretAt, SecretBox } from '@/lib/secrets/secret-box';
import { addressOf, newRecoveryCodes, newSecret, recoveryHash, stepOf } from './one-time-code';
import type { PasswordCheck } from './password-check';
import {
  confirmSecondFactor,
  countRecoveryCodes,
  deleteRecoveryCodes,
  deleteSecondFactor,
  findSecondFactor,
  hasSecondFactor,
  insertRecoveryCodes,
  insertSecondFactor,
  SECOND_FACTOR_SECRETS,
  takeRecoveryCode,
  takeStep,
} from './second-factor.repo';
import { secondFactorSince } from './second-factor-rule.repo';
import type { SessionService } from './session.service';

export type SecondFactorService = ReturnType<typeof createSecondFactorService>;

/** An authenticator app, whose codes are asked for besides the password when somebody signs in. */
export function createSecondFactorService(deps: {
  db: Database;
  clock: Clock;
  limits: Limits;
  secrets: SecretBox;
  checkPassword: PasswordCheck;
  notices: NoticeService;
  sessions: SessionService;
}) {
  const { db, clock, limits, secrets, checkPassword, notices, sessions } = deps;

  return { get, begin, confirm, renewCodes, turnOff, turnOffFor, take };

  async function get(actor: Person) {
    const row = await findSecondFactor(db.read, actor.id);
    const on = row?.confirmedAt ?? null;
    return {
      since: on?.toISOString() ?? null,
      recoveryCodesLeft: on ? await countRecoveryCodes(db.read, actor.id) : 0,
    };
  }

  /**
   * Makes a secret for an app, in the place of one that was never confirmed. It is in the answer
   * and, encrypted, in the database.
   * @throws VALIDATION_ERROR when the password is not theirs
   * @throws CONFLICT when there is one already
   */
  async function begin(actor: Person, password: string) {
    const requireStill = await checkPassword(actor, password);
    const secret = newSecret();
    const now = clock.now();
    const email = await db.transaction(async (tx) => {
      await requireStill(tx);
      if ((await findSecondFactor(tx, actor.id))?.confirmedAt)
        throw new AppError('CONFLICT', WORDS.secondFactorThere);
      await deleteSecondFactor(tx, actor.id);
      await insertSecondFactor(tx, {
        personId: actor.id,
        secret: secrets.seal(secret, placeOf(actor.id)),
        confirmedAt: null,
        lastStep: null,
        createdAt: now,
        updatedAt: now,
      });
      return (await findPerson(tx, actor.id))?.email ?? actor.name;
    });
    return { secret, uri: addressOf(secret, email) };
  }

  /**
   * From the first right code on, codes are asked for.
   * @returns the recovery codes, which are shown this once
   * @throws VALIDATION_ERROR when the code is wrong
   * @throws CONFLICT when nothing was begun, or it is on already
   */
  async function confirm(actor: Person, code: string) {
    const codes = await limits.confirm.guard(actor.id, () =>
      db.transaction(async (tx) => {
        const row = await findSecondFactor(tx, actor.id);
        if (!row || row.confirmedAt)
          throw new AppError('CONFLICT', row ? WORDS.secondFactorThere : WORDS.secondFactorNone);
        if (!(await takeCode(tx, actor.id, code))) throw invalid('code', WORDS.wrongCode);
        await confirmSecondFactor(tx, actor.id, clock.now());
        return freshCodes(tx, actor.id);
      }),
    );
    // Whoever had to set it up first may do all else now.
    sessions.forget('user');
    return codes;
  }

  /**
   * Gives other recovery codes; those from before count no more.
   * @returns them, which are shown this once
   * @throws VALIDATION_ERROR when the password is not theirs
   * @throws CONFLICT when no app is on
   */
  async function renewCodes(actor: Person, password: string) {
    const requireStill = await checkPassword(actor, password);
    return db.transaction(async (tx) => {
      await requireStill(tx);
      if (!(await hasSecondFactor(tx, actor.id)))
        throw new AppError('CONFLICT', WORDS.secondFactorNone);
      return freshCodes(tx, actor.id);
    });
  }

  async function freshCodes(tx: Tx, personId: string) {
    const codes = newRecoveryCodes();
    await deleteRecoveryCodes(tx, personId);
    await insertRecoveryCodes(tx, personId, codes.map(recoveryHash), clock.now());
    return { recoveryCodes: codes };
  }

  /**
   * @throws VALIDATION_ERROR when the password is not theirs
   * @throws CONFLICT when the workspace requires it
   */
  async function turnOff(actor: Person, password: string): Promise<void> {
    const requireStill = await checkPassword(actor, password);
    await db.transaction(async (tx) => {
      await requireStill(tx);
      if (await secondFactorSince(tx)) throw new AppError('CONFLICT', WORDS.secondFactorRequired);
      await deleteSecondFactor(tx, actor.id);
    });
  }

  /**
   * Turns it off for somebody who lost the app and the codes, and tells them who did.
   * @throws FORBIDDEN when the caller is not above them
   * @throws CONFLICT for oneself, who is asked for the password
   */
  async function turnOffFor(actor: Person, personId: string): Promise<void> {
    const wasOn = await db.transaction(async (tx) => {
      await requireStaff(tx, actor);
      const person = await findPerson(tx, personId);
      if (!person) throw notFound('person');
      if (personId === actor.id) throw new AppError('CONFLICT', WORDS.secondFactorMine);
      await requireOver(tx, actor, person);
      const gone = await deleteSecondFactor(tx, personId);
      if (gone) await notices.note(tx, personId, 'app_turned_off', actor);
      return gone;
    });
    if (wasOn) void notices.mail(personId, 'app_turned_off');
  }

  /** Takes a code of the app, or a recovery code, as good for once. @returns whether it was */
  async function take(personId: string, code: string): Promise<boolean> {
    return db.transaction(
      async (tx) =>
        (await takeCode(tx, personId, code)) ||
        takeRecoveryCode(tx, personId, recoveryHash(code), clock.now()),
    );
  }

  async function takeCode(tx: Tx, personId: string, code: string): Promise<boolean> {
    const row = await findSecondFactor(tx, personId);
    const digits = code.replace(/\s/g, '');
    if (!row || !/^\d{6}$/.test(digits)) return false;
    const now = clock.now();
    const step = stepOf(secrets.open(row.secret, placeOf(personId)), digits, now);
    return step !== null && takeStep(tx, personId, step, now);
  }
}

/** Whose secret it is: moved to another person's row, it opens no more. */
const placeOf = (row: string): SecretAt => ({ ...SECOND_FACTOR_SECRETS, row });
