import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { evidence } from '@/lib/db/tables';

export type EvidenceRow = typeof evidence.$inferSelect;

export async function insertEvidence(tx: Tx, row: EvidenceRow): Promise<void> {
  await tx.insert(evidence).values(row);
}

export async function findEvidence(q: Query, id: string): Promise<EvidenceRow | undefined> {
  const [row] = await q.select().from(evidence).where(eq(evidence.id, id));
  return row;
}

export async function removeEvidence(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(evidence).set({ deletedAt: at, updatedAt: at }).where(eq(evidence.id, id));
}

export async function evidenceOfItem(q: Query, itemId: string): Promise<EvidenceRow[]> {
  return q
    .select()
    .from(evidence)
    .where(and(eq(evidence.itemId, itemId), isNull(evidence.deletedAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id));
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
