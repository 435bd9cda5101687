import { and, asc, count, eq } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { passkeys } from '@/lib/db/tables/tables';

export type PasskeyRow = typeof passkeys.$inferSelect;

export async function insertPasskey(tx: Tx, row: PasskeyRow): Promise<void> {
  await tx.insert(passkeys).values(row);
}

/** A person's passkeys, the oldest first. Served by `passkeys_by_person`. */
export async function listPasskeys(
  q: Query,
  personId: string,
  page: { limit: number; offset: number },
): Promise<PasskeyRow[]> {
  return q
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countPasskeys(q: Query, personId: string): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(passkeys)
    .where(eq(passkeys.personId, personId));
  return row?.total ?? 0;
}

/** The passkey that an authenticator calls so, whoever has it. */
export async function findPasskey(q: Query, credentialId: string): Promise<PasskeyRow | undefined> {
  const [row] = await q.select().from(passkeys).where(eq(passkeys.credentialId, credentialId));
  return row;
}

/** @returns false when the passkey was removed meanwhile */
export async function notePasskeyUse(
  tx: Tx,
  id: string,
  counter: number,
  at: Date,
): Promise<boolean> {
  const used = await tx
    .update(passkeys)
    .set({ counter, lastUsedAt: at, updatedAt: at })
    .where(eq(passkeys.id, id))
    .returning({ id: passkeys.id });
  return used.length > 0;
}

/** Removes one of a person's passkeys; false when they have no such one. */
export async function deletePasskey(tx: Tx, id: string, personId: string): Promise<boolean> {
  const gone = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
    .returning({ id: passkeys.id });
  return gone.length > 0;
}
