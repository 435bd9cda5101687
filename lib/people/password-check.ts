import { AppError, invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Person } from './actor';
import type { Auth } from './auth';
import { passwordHashOf } from './person.repo';

/** Wrong passwords within this time, in milliseconds, before one has to wait. */
const WINDOW_MS = 60_000;
const MOST = 5;

export type PasswordCheck = ReturnType<typeof createPasswordCheck>;

/**
 * Asks somebody who is signed in for their password again, before what only they may do.
 * @throws VALIDATION_ERROR when it is not theirs
 * @throws RATE_LIMITED after five wrong ones within a minute
 */
export function createPasswordCheck(deps: { db: Database; clock: Clock; auth: Auth }) {
  const { db, clock, auth } = deps;
  const wrong = new Map<string, number[]>();

  return async function checkPassword(actor: Person, password: string): Promise<void> {
    const now = clock.now().getTime();
    const recent = (wrong.get(actor.id) ?? []).filter((at) => now - at < WINDOW_MS);
    if (recent.length >= MOST) {
      wrong.set(actor.id, recent);
      throw new AppError('RATE_LIMITED', 'Too many wrong passwords. Try again in a minute.');
    }
    const hash = await passwordHashOf(db.read, actor.id);
    const { password: hasher } = await auth.$context;
    if (hash && (await hasher.verify({ hash, password }))) {
      wrong.delete(actor.id);
      return;
    }
    wrong.set(actor.id, [...recent, now]);
    throw invalid('password', 'This is not your password.');
  };
}
