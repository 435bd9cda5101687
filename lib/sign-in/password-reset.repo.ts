import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { passwordResets, people } from '@/lib/db/tables/tables';
import { isActiveOver } from '@/lib/people/active-staff.repo';

export type PasswordResetRow = typeof passwordResets.$inferSelect;

export async function insertPasswordReset(tx: Tx, row: PasswordResetRow): Promise<void> {
  await tx.insert(passwordResets).values(row);
}

/** Takes back every open link of a person. Served by `password_resets_by_person`. */
export async function revokePasswordResets(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ revokedAt: at, updatedAt: at })
    .where(and(eq(passwordResets.personId, personId), open(at)));
}

/** Takes back every open link that a person made for others. */
export async function revokePasswordResetsBy(tx: Tx, makerId: string, at: Date): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ revokedAt: at, updatedAt: at })
    .where(and(eq(passwordResets.createdBy, makerId), open(at)));
}

/** A link that still works, and whose it is. */
export async function findOpenPasswordReset(q: Query, tokenHash: string, at: Date) {
  const [row] = await q
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      expiresAt: passwordResets.expiresAt,
    })
    .from(passwordResets)
    .innerJoin(people, eq(people.id, passwordResets.personId))
    .where(
      and(
        eq(passwordResets.tokenHash, tokenHash),
        open(at),
        bySomebodyWhoMay(),
        isNull(people.deactivatedAt),
      ),
    );
  return row;
}

/** Uses an open link up; nothing comes back when it is used, replaced, over, or no owner’s any more. */
export async function claimPasswordReset(
  tx: Tx,
  tokenHash: string,
  at: Date,
): Promise<{ personId: string } | undefined> {
  const [row] = await tx
    .update(passwordResets)
    .set({ usedAt: at, updatedAt: at })
    .where(and(eq(passwordResets.tokenHash, tokenHash), open(at), bySomebodyWhoMay()))
    .returning({ personId: passwordResets.personId });
  return row;
}

/** Made by somebody who may make such a link still, or on the server's command line. */
const bySomebodyWhoMay = () =>
  or(
    isNull(passwordResets.createdBy),
    isActiveOver(passwordResets.createdBy, passwordResets.personId),
  );

const open = (at: Date) =>
  and(
    isNull(passwordResets.usedAt),
    isNull(passwordResets.revokedAt),
    gt(passwordResets.expiresAt, at),
  );
