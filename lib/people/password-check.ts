import { invalid } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from './actor';
import type { Auth } from './auth';
import { stillHolds } from './credential';
import { WORDS } from './people.words';
import { passwordHashOf } from './person.repo';

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
export function createPasswordCheck(deps: { db: Database; auth: Auth; limits: Limits }) {
  const { db, auth, limits } = deps;

  /** @param field the one that the password was given in */
  return (actor: Person, password: string, field = 'password'): Promise<RequireStill> =>
    limits.confirm.guard(actor.id, async () => {
      const hash = await passwordHashOf(db.read, actor.id);
      const { password: hasher } = await auth.$context;
      if (!hash || !(await hasher.verify({ hash, password })))
        throw invalid(field, WORDS.notYourPassword);
      return async (tx) => {
        if (!(await stillHolds(tx, actor.id, { hash })))
          throw invalid(field, WORDS.notYourPassword);
      };
    });
}
