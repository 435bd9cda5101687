import { inArray, isNull, lt } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { readTexts } from '@/lib/db/tables/tables';

export type ReadTextRow = typeof readTexts.$inferSelect;

/** What is kept of some texts; nothing for those that are not known. */
export async function readTextsOf(q: Query, ids: string[]): Promise<ReadTextRow[]> {
  if (ids.length === 0) return [];
  return q.select().from(readTexts).where(inArray(readTexts.id, ids));
}

/** Keeps what a text was read as, unless its blocks are kept already. */
export async function saveReadText(tx: Tx, row: ReadTextRow): Promise<void> {
  const { blocks, tries, updatedAt } = row;
  await tx
    .insert(readTexts)
    .values(row)
    .onConflictDoUpdate({
      target: readTexts.id,
      set: { blocks, tries, updatedAt },
      setWhere: isNull(readTexts.blocks),
    });
}

/** Removes texts that were read before a moment, at most so many. @returns how many there were */
export async function deleteReadTexts(tx: Tx, before: Date, limit: number): Promise<number> {
  const old = await tx
    .select({ id: readTexts.id })
    .from(readTexts)
    .where(lt(readTexts.updatedAt, before))
    .limit(limit);
  const ids = old.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(readTexts).where(inArray(readTexts.id, ids));
  return ids.length;
}
