import { and, count, desc, eq, gt, ne } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { sessions } from '@/lib/db/tables/tables';

export type SessionRow = typeof sessions.$inferSelect;

/** A person's sessions that have not ended, the last used first. Served by `sessions_by_user`. */
export async function listSessions(
  q: Query,
  personId: string,
  at: Date,
  page: { limit: number; offset: number },
): Promise<SessionRow[]> {
  return q
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countSessions(q: Query, personId: string, at: Date): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, at)));
  return row?.total ?? 0;
}

export async function touchSession(
  tx: Tx,
  id: string,
  ipAddress: string | null,
  at: Date,
): Promise<void> {
  await tx
    .update(sessions)
    .set({ ...(ipAddress ? { ipAddress } : {}), updatedAt: at })
    .where(eq(sessions.id, id));
}

/** Ends one of a person's sessions; false when they have no such one. */
export async function deleteSession(tx: Tx, id: string, personId: string): Promise<boolean> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, personId)))
    .returning({ id: sessions.id });
  return gone.length > 0;
}

/** Ends all of a person's sessions, but for one that is to be kept. @returns how many ended */
export async function deleteSessions(
  tx: Tx,
  personId: string,
  but: string | null = null,
): Promise<number> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, personId), but ? ne(sessions.id, but) : undefined))
    .returning({ id: sessions.id });
  return gone.length;
}
