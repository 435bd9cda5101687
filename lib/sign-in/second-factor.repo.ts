import { and, asc, count, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Query, Tx } from '@/lib/db/connection';
import { insertMany } from '@/lib/db/insert-many';
import { recoveryCodes, secondFactors } from '@/lib/db/tables/tables';

export type SecondFactorRow = typeof secondFactors.$inferSelect;

export async function findSecondFactor(
  q: Query,
  personId: string,
): Promise<SecondFactorRow | undefined> {
  const [row] = await q.select().from(secondFactors).where(eq(secondFactors.personId, personId));
  return row;
}

export async function insertSecondFactor(tx: Tx, row: SecondFactorRow): Promise<void> {
  await tx.insert(secondFactors).values(row);
}

/** Takes it and its recovery codes away; false when there was none that was asked for. */
export async function deleteSecondFactor(tx: Tx, personId: string): Promise<boolean> {
  await deleteRecoveryCodes(tx, personId);
  const gone = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.personId, personId))
    .returning({ confirmedAt: secondFactors.confirmedAt });
  return gone.some(({ confirmedAt }) => confirmedAt !== null);
}

/** Takes the code of a half minute; false when one as late was taken before. */
export async function takeStep(tx: Tx, personId: string, step: number, at: Date): Promise<boolean> {
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step, updatedAt: at })
    .where(
      and(
        eq(secondFactors.personId, personId),
        or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step)),
      ),
    )
    .returning({ personId: secondFactors.personId });
  return taken.length > 0;
}

export async function confirmSecondFactor(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx
    .update(secondFactors)
    .set({ confirmedAt: at, updatedAt: at })
    .where(eq(secondFactors.personId, personId));
}

export async function deleteRecoveryCodes(tx: Tx, personId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
}

export async function insertRecoveryCodes(
  tx: Tx,
  personId: string,
  hashes: string[],
  at: Date,
): Promise<void> {
  const rest = { personId, usedAt: null, createdAt: at, updatedAt: at };
  await insertMany(
    tx,
    recoveryCodes,
    hashes.map((codeHash) => ({ id: uuidv7(), codeHash, ...rest })),
  );
}

/** Uses a recovery code up; false when the person has no such one left. */
export async function takeRecoveryCode(
  tx: Tx,
  personId: string,
  codeHash: string,
  at: Date,
): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: at, updatedAt: at })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return taken.length > 0;
}

export async function countRecoveryCodes(q: Query, personId: string): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
  return row?.total ?? 0;
}

/** Whether somebody's password is asked for with a code. */
export async function hasSecondFactor(q: Query, personId: string): Promise<boolean> {
  const rows = await q
    .select({ personId: secondFactors.personId })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)));
  return rows.length > 0;
}

/** The column of sealed secrets, and how a rotation of keys goes through it. */
export const SECOND_FACTOR_SECRETS = { table: 'second_factors', column: 'secret' } as const;

export async function secondFactorSecrets(q: Query, after: string, limit: number) {
  return q
    .select({ row: secondFactors.personId, sealed: secondFactors.secret })
    .from(secondFactors)
    .where(gt(secondFactors.personId, after))
    .orderBy(asc(secondFactors.personId))
    .limit(limit);
}

export async function resealSecondFactor(tx: Tx, row: string, sealed: string): Promise<void> {
  await tx.update(secondFactors).set({ secret: sealed }).where(eq(secondFactors.personId, row));
}
