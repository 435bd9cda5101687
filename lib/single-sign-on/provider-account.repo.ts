import { and, eq } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { providerAccounts } from '@/lib/db/tables/tables';

export type ProviderAccountRow = typeof providerAccounts.$inferSelect;

/** Whose account it is at the provider. Served by `provider_accounts_by_subject`. */
export async function findProviderAccount(
  q: Query,
  issuer: string,
  subject: string,
): Promise<ProviderAccountRow | undefined> {
  const [row] = await q
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.issuer, issuer), eq(providerAccounts.subject, subject)));
  return row;
}

/** Somebody's account at a provider. Served by `provider_accounts_by_person`. */
export async function providerAccountOf(
  q: Query,
  personId: string,
  issuer: string,
): Promise<ProviderAccountRow | undefined> {
  const [row] = await q
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.personId, personId), eq(providerAccounts.issuer, issuer)));
  return row;
}

/** Connects somebody to their account at a provider. The caller has made sure that neither is connected yet. */
export async function insertProviderAccount(tx: Tx, row: ProviderAccountRow): Promise<void> {
  await tx.insert(providerAccounts).values(row);
}

/**
 * Notes that somebody came in by it.
 * @param email what the provider told this time; none where it told none
 */
export async function noteProviderUse(
  tx: Tx,
  id: string,
  email: string | null,
  at: Date,
): Promise<void> {
  await tx
    .update(providerAccounts)
    .set({ email, lastUsedAt: at, updatedAt: at })
    .where(eq(providerAccounts.id, id));
}

/** Takes somebody's accounts at all providers away; false when there was none. */
export async function deleteProviderAccounts(tx: Tx, personId: string): Promise<boolean> {
  const gone = await tx
    .delete(providerAccounts)
    .where(eq(providerAccounts.personId, personId))
    .returning({ id: providerAccounts.id });
  return gone.length > 0;
}
