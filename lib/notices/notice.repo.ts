import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Query, Tx } from '@/lib/db/connection';
import { notices, people } from '@/lib/db/tables/tables';
import type { NoticeKind } from '@/lib/model/notice.types';

/** @param byId who did it; nobody else when it was the person, or the identity provider */
export async function insertNotice(
  tx: Tx,
  notice: { personId: string; kind: NoticeKind; byId: string | null },
  at: Date,
): Promise<void> {
  await tx
    .insert(notices)
    .values({ id: uuidv7(), ...notice, seenAt: null, createdAt: at, updatedAt: at });
}

/** Somebody's notices, the newest first. Served by `notices_by_person`. */
export async function listNotices(
  q: Query,
  personId: string,
  page: { limit: number; offset: number },
) {
  return q
    .select({
      id: notices.id,
      kind: notices.kind,
      by: people.name,
      createdAt: notices.createdAt,
      seenAt: notices.seenAt,
    })
    .from(notices)
    .leftJoin(people, eq(people.id, notices.byId))
    .where(eq(notices.personId, personId))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** How many notices somebody has, seen ones too. */
export async function countNotices(q: Query, personId: string): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(notices)
    .where(eq(notices.personId, personId));
  return row?.total ?? 0;
}

/** Marks all of somebody's notices seen; those that are keep the moment at which they were. */
export async function markNoticesSeen(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx
    .update(notices)
    .set({ seenAt: at, updatedAt: at })
    .where(and(eq(notices.personId, personId), isNull(notices.seenAt)));
}
