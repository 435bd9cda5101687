import { and, type Column, gt, gte, or, type SQL } from 'drizzle-orm';

/** Rows read at once: a few milliseconds' worth. */
const PAGE = 200;

/**
 * Reads many rows a page at a time. The driver answers at once, so without a pause in between a
 * long list would keep all others waiting.
 * @param read gives the rows after one, or the first ones
 */
export async function inPages<Row>(
  read: (after: Row | undefined, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await read(rows.at(-1), PAGE);
    for (const row of page) rows.push(row);
    if (page.length < PAGE) return rows;
    await new Promise(setImmediate);
  }
}

/** What comes after a row where the oldest come first, and those of one moment by their ids. */
export function following(
  table: { createdAt: Column; id: Column },
  row: { createdAt: Date; id: string } | undefined,
): SQL | undefined {
  if (!row) return undefined;
  const { createdAt, id } = row;
  // The first part is what the index can use.
  return and(gte(table.createdAt, createdAt), or(gt(table.createdAt, createdAt), gt(table.id, id)));
}
