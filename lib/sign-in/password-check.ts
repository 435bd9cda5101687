import { invalid } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { WORDS } from '@/lib/people/people.words';
import { findPerson, passwordHashOf } from '@/lib/people/person.repo';
import type { Auth } from './auth';
import type { Confirmations } from './confirmation';
import { stillHolds } from './credential';

export type PasswordCheck = ReturnType<typeof createPasswordCheck>;

/**
 * Asks the writer whether what was confirmed holds still: the password may have been replaced, and
 * the person deactivated, while it was checked. To be asked in the transaction that does it.
 * @throws VALIDATION_ERROR when it does not
 */
export type RequireStill = (tx: Tx) => Promise<void>;

/**
 * Asks somebody who is signed in for their password again, before what only they may do.
 * @throws VALIDATION_ERROR when it is not theirs
 * @throws RATE_LIMITED after too many wrong ones
 */
export function createPasswordCheck(deps: {
  db: Database;
  auth: Auth;
  limits: Limits;
  confirmations: Confirmations;
}) {
  const { db, auth, limits, confirmations } = deps;

  /**
   * @param password none of somebody who has none: what they said to the provider counts then
   * @param field the one that the password was given in
   */
  return (actor: Person, password: string | undefined, field = 'password'): Promise<RequireStill> =>
    limits.confirm.guard(actor.id, async () => {
      const hash = await passwordHashOf(db.read, actor.id);
      if (password === undefined) {
        if (hash || !confirmations.until(actor.id)) throw invalid(field, WORDS.enterPassword);
        return async (tx) => requireActive(tx, actor, field);
      }
      const { password: hasher } = await auth.$context;
      if (!hash || !(await hasher.verify({ hash, password })))
        throw invalid(field, WORDS.notYourPassword);
      return async (tx) => {
        if (!(await stillHolds(tx, actor.id, { hash })))
          throw invalid(field, WORDS.notYourPassword);
      };
    });
}

/** A password that they chose meanwhile is to be asked for. */
async function requireActive(tx: Tx, actor: Person, field: string): Promise<void> {
  const person = await findPerson(tx, actor.id);
  if (!person || person.deactivatedAt || (await passwordHashOf(tx, actor.id)))
    throw invalid(field, WORDS.enterPassword);
}
