import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Authorized } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { following, inPages } from '@/lib/db/in-pages';
import { evidence } from '@/lib/db/tables/tables';
import type { ItemPlace } from './run.access';

export type EvidenceRow = typeof evidence.$inferSelect;

export async function insertEvidence(
  tx: Tx,
  { id: itemId, runId }: Authorized<ItemPlace>,
  row: Omit<EvidenceRow, 'itemId' | 'runId'>,
): Promise<void> {
  await tx.insert(evidence).values({ ...row, itemId, runId });
}

export async function findEvidence(q: Query, id: string): Promise<EvidenceRow | undefined> {
  const [row] = await q.select().from(evidence).where(eq(evidence.id, id));
  return row;
}

export async function removeEvidence(
  tx: Tx,
  place: Authorized<ItemPlace>,
  id: string,
  at: Date,
): Promise<void> {
  await tx
    .update(evidence)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(evidence.id, id), eq(evidence.itemId, place.id)));
}

export async function evidenceOfItem(q: Query, itemId: string): Promise<EvidenceRow[]> {
  return q
    .select()
    .from(evidence)
    .where(and(eq(evidence.itemId, itemId), isNull(evidence.deletedAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id));
}

/** A file that was uploaded to an item under a name, taken away since or not; the newest of them. */
export async function findUpload(
  q: Query,
  { id: itemId }: ItemPlace,
  file: { sha256: string; name: string },
): Promise<EvidenceRow | undefined> {
  const [row] = await q
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.itemId, itemId),
        eq(evidence.sha256, file.sha256),
        eq(evidence.text, file.name),
      ),
    )
    .orderBy(desc(evidence.createdAt), desc(evidence.id))
    .limit(1);
  return row;
}

/** Whether what was taken away from an item last, of what says the same as a piece, was an agent's. */
export async function wasClaimed(
  q: Query,
  { id: itemId }: ItemPlace,
  piece: Pick<EvidenceRow, 'kind' | 'url' | 'text' | 'sha256'>,
): Promise<boolean> {
  const same = (['kind', 'url', 'text', 'sha256'] as const).map((name) => {
    const value = piece[name];
    return value === null ? isNull(evidence[name]) : eq(evidence[name], value);
  });
  const [row] = await q
    .select({ claimed: evidence.claimed })
    .from(evidence)
    .where(and(eq(evidence.itemId, itemId), isNotNull(evidence.deletedAt), ...same))
    .orderBy(desc(evidence.deletedAt), desc(evidence.id))
    .limit(1);
  return row?.claimed === true;
}

/** The evidence of one run, oldest first, a page at a time. */
export function evidenceOfRun(q: Query, runId: string): Promise<EvidenceRow[]> {
  return inPages(async (after, limit) =>
    q
      .select()
      .from(evidence)
      .where(and(eq(evidence.runId, runId), isNull(evidence.deletedAt), following(evidence, after)))
      .orderBy(asc(evidence.createdAt), asc(evidence.id))
      .limit(limit),
  );
}

/** The evidence of some runs, oldest first: one query for all. */
export async function evidenceOfRuns(q: Query, runIds: string[]): Promise<EvidenceRow[]> {
  if (runIds.length === 0) return [];
  return q
    .select()
    .from(evidence)
    .where(and(inArray(evidence.runId, runIds), isNull(evidence.deletedAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id));
}
