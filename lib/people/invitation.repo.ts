import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { invitations, people } from '@/lib/db/tables';
import { isActiveOwner } from './active-owner.repo';

export type InvitationRow = typeof invitations.$inferSelect;

export async function insertInvitation(tx: Tx, row: InvitationRow): Promise<void> {
  await tx.insert(invitations).values(row);
}

/** An invitation that can still be taken, with the name of who made it. */
export async function findOpenInvitation(q: Query, tokenHash: string, at: Date) {
  const [row] = await q
    .select({ id: invitations.id, invitedBy: people.name, expiresAt: invitations.expiresAt })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(and(eq(invitations.tokenHash, tokenHash), open(at)));
  return row;
}

/** Takes an open invitation; nothing comes back when somebody was faster. */
export async function claimInvitation(
  tx: Tx,
  tokenHash: string,
  at: Date,
): Promise<{ id: string } | undefined> {
  const [row] = await tx
    .update(invitations)
    .set({ acceptedAt: at, updatedAt: at })
    .where(and(eq(invitations.tokenHash, tokenHash), open(at)))
    .returning({ id: invitations.id });
  return row;
}

/** Gives a claimed invitation back, for when the account could not be made. */
export async function releaseInvitation(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ acceptedAt: null, updatedAt: at })
    .where(eq(invitations.id, id));
}

export async function nameAccepter(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ acceptedBy: personId, updatedAt: at })
    .where(eq(invitations.id, id));
}

export async function revokeInvitation(
  tx: Tx,
  id: string,
  at: Date,
): Promise<{ id: string } | undefined> {
  const [row] = await tx
    .update(invitations)
    .set({ revokedAt: at, updatedAt: at })
    .where(and(eq(invitations.id, id), open(at)))
    .returning({ id: invitations.id });
  return row;
}

/** Takes back what a person invited to; also what is being accepted, which may fail and be released. */
export async function revokeInvitationsBy(tx: Tx, makerId: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: at, updatedAt: at })
    .where(
      and(
        eq(invitations.invitedBy, makerId),
        isNull(invitations.acceptedBy),
        isNull(invitations.revokedAt),
      ),
    );
}

export async function listOpenInvitations(
  q: Query,
  at: Date,
  page: { limit: number; offset: number },
): Promise<InvitationRow[]> {
  return q
    .select()
    .from(invitations)
    .where(open(at))
    .orderBy(desc(invitations.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countOpenInvitations(q: Query, at: Date): Promise<number> {
  const [row] = await q.select({ total: count() }).from(invitations).where(open(at));
  return row?.total ?? 0;
}

/** Neither taken nor revoked nor over, and made by somebody who is an owner still. */
const open = (at: Date) =>
  and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, at),
    isActiveOwner(invitations.invitedBy),
  );
