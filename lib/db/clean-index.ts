import { sql } from 'drizzle-orm';
import type { Tx } from './connection';

/** Pages that one step of `cleanIndex` writes. */
const MERGED = 50;

/**
 * Writes a part of the index anew, in some milliseconds, so that at the end it has no words of texts
 * that are gone. https://www.sqlite.org/fts5.html#the_merge_command
 * @param first whether this is the first step
 * @returns whether that was the last: a step that changes fewer than two rows had nothing to do
 */
export async function cleanIndex(tx: Tx, first: boolean): Promise<boolean> {
  const changed = async () => {
    const [row] = await tx.select({ total: sql<number>`total_changes()` }).from(sql`(select 1)`);
    return row?.total ?? 0;
  };
  const before = await changed();
  await tx.run(
    sql`insert into search_text (search_text, rank) values ('merge', ${first ? -MERGED : MERGED})`,
  );
  return !first && (await changed()) - before < 2;
}
