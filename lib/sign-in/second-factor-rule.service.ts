import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Person } from '@/lib/model/actor';
import { passwordHashOf } from '@/lib/people/person.repo';
import { requireOwner } from '@/lib/people/staff.access';
import { hasSecondFactor } from './second-factor.repo';
import { secondFactorSince, setSecondFactorSince } from './second-factor-rule.repo';

export type SecondFactorRule = ReturnType<typeof createSecondFactorRule>;

/**
 * Whether everybody with a password needs an authenticator app. Whoever has none is led to set one
 * up when they next sign in, and can do nothing else before; nobody is kept from that. A passkey
 * alone is not enough where a password would do without it; who has no password needs no app.
 * @param changed is told when it was set
 */
export function createSecondFactorRule(deps: { db: Database; clock: Clock; changed: () => void }) {
  const { db, clock, changed } = deps;

  return { get, set, isDue };

  async function get() {
    return { secondFactorRequired: (await secondFactorSince(db.read)) !== null };
  }

  /** @throws FORBIDDEN for whoever is no owner */
  async function set(actor: Person, required: boolean) {
    await db.transaction(async (tx) => {
      await requireOwner(tx, actor);
      const now = clock.now();
      if (((await secondFactorSince(tx)) !== null) === required) return;
      await setSecondFactorSince(tx, required ? now : null, actor.id, now);
    });
    changed();
    return get();
  }

  /** Whether a session of somebody's, by when it began, is good for setting the app up alone. */
  async function isDue(personId: string, beganAt: Date): Promise<boolean> {
    const since = await secondFactorSince(db.read);
    if (!since || beganAt < since) return false;
    if (await hasSecondFactor(db.read, personId)) return false;
    return (await passwordHashOf(db.read, personId)) !== null;
  }
}
