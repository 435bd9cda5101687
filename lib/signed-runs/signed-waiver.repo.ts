import { and, eq, inArray } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { waivers } from '@/lib/db/tables/tables';

/** The waiver in force of each item of some runs that has one. Served by `waivers_by_run`. */
export async function waiversInForce(q: Query, runIds: string[]): Promise<Map<string, string>> {
  if (runIds.length === 0) return new Map();
  const rows = await q
    .select({ itemId: waivers.itemId, id: waivers.id })
    .from(waivers)
    .where(and(inArray(waivers.runId, runIds), eq(waivers.state, 'approved')));
  return new Map(rows.map(({ itemId, id }) => [itemId, id]));
}
