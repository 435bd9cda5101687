import { eq } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { instanceSettings } from '@/lib/db/tables/tables';

/** The one row. */
const ID = 'instance';

/** Since when an authenticator app is required; nothing when it is not. */
export async function secondFactorSince(q: Query): Promise<Date | null> {
  const [row] = await q
    .select({ since: instanceSettings.secondFactorSince })
    .from(instanceSettings)
    .where(eq(instanceSettings.id, ID));
  return row?.since ?? null;
}

/**
 * Requires an authenticator app of everybody, or no longer.
 * @param since from when on; none to require it no more
 * @param setBy who says so
 */
export async function setSecondFactorSince(
  tx: Tx,
  since: Date | null,
  setBy: string,
  at: Date,
): Promise<void> {
  const set = { secondFactorSince: since, setBy, updatedAt: at };
  const changed = await tx
    .update(instanceSettings)
    .set(set)
    .where(eq(instanceSettings.id, ID))
    .returning({ id: instanceSettings.id });
  if (changed.length === 0)
    await tx.insert(instanceSettings).values({ id: ID, ...set, createdAt: at });
}
