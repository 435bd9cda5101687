import { count, desc, eq, isNull } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { people, tombstones } from '@/lib/db/tables/tables';

export type Tombstone = typeof tombstones.$inferSelect;
export type TombstoneWithName = Tombstone & { removedByName: string };

export async function findTombstone(q: Query, id: string): Promise<TombstoneWithName | undefined> {
  const [row] = await withNames(q).where(eq(tombstones.id, id));
  return row && { ...row.tombstone, removedByName: row.name };
}

/** Tombstones, the newest first. */
export async function listTombstones(
  q: Query,
  page: { limit: number; offset: number },
): Promise<TombstoneWithName[]> {
  const rows = await withNames(q)
    .orderBy(desc(tombstones.createdAt), desc(tombstones.id))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ tombstone, name }) => ({ ...tombstone, removedByName: name }));
}

export async function countTombstones(q: Query): Promise<number> {
  const [row] = await q.select({ total: count() }).from(tombstones);
  return row?.total ?? 0;
}

/** Those of which the rest is still to go. */
export async function unfinishedTombstones(q: Query): Promise<Tombstone[]> {
  return q.select().from(tombstones).where(isNull(tombstones.finishedAt));
}

/** @param project what is to be removed */
export async function insertTombstone(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  row: Omit<Tombstone, 'id' | 'finishedAt'>,
): Promise<void> {
  await tx.insert(tombstones).values({ ...row, id: projectId, finishedAt: null });
}

export async function finishTombstone(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  at: Date,
): Promise<void> {
  await tx
    .update(tombstones)
    .set({ finishedAt: at, updatedAt: at })
    .where(eq(tombstones.id, projectId));
}

const withNames = (q: Query) =>
  q
    .select({ tombstone: tombstones, name: people.name })
    .from(tombstones)
    .innerJoin(people, eq(people.id, tombstones.removedBy));
