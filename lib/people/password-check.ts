import { invalid } from '@/lib/api/app-error';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from './actor';
import type { Auth } from './auth';
import { WORDS } from './people.words';
import { passwordHashOf } from './person.repo';

export type PasswordCheck = ReturnType<typeof createPasswordCheck>;

/**
 * Asks somebody who is signed in for their password again, before what only they may do.
 * @throws VALIDATION_ERROR when it is not theirs
 * @throws RATE_LIMITED after too many wrong ones
 */
export function createPasswordCheck(deps: { db: Database; auth: Auth; limits: Limits }) {
  const { db, auth, limits } = deps;

  /** @param field the one that the password was given in */
  return (actor: Person, password: string, field = 'password'): Promise<void> =>
    limits.confirm.guard(actor.id, async () => {
      const hash = await passwordHashOf(db.read, actor.id);
      const { password: hasher } = await auth.$context;
      if (!hash || !(await hasher.verify({ hash, password })))
        throw invalid(field, WORDS.notYourPassword);
    });
}
