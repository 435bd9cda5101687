import { getTableColumns } from 'drizzle-orm';
import type { Tx } from './connection';
import { MOST_PARAMETERS, type Table } from './kit/dialect';

/** Rows that one statement inserts at most, so that its text stays of a size to be read quickly. */
const MOST_ROWS = 1_000;

/**
 * Inserts any number of rows, in as many statements as they need. In between, who only reads has
 * their turn of the event loop; who writes waits for the piece as a whole.
 */
export async function insertMany<T extends Table>(
  tx: Tx,
  table: T,
  rows: T['$inferInsert'][],
): Promise<void> {
  const columns = Object.keys(getTableColumns(table)).length;
  const size = Math.min(MOST_ROWS, Math.floor(MOST_PARAMETERS / columns));
  for (let at = 0; at < rows.length; at += size) {
    if (at > 0) await new Promise(setImmediate);
    await tx.insert(table).values(rows.slice(at, at + size) as never);
  }
}
