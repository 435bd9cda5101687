import { and, asc, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { jsonText } from '@/lib/db/kit/dialect';
import { events, waivers } from '@/lib/db/tables/tables';
import { groupBy } from '@/lib/lists/group-by';
import { isPutOff, type Status } from '@/lib/model/status';

/** A sign-off, by its run and the event that the run stood at. */
interface Signed {
  id: string;
  runId: string;
  seq: number;
}

const statusAfter = sql<Status>`coalesce(${jsonText(events.data, 'after.status')}, ${jsonText(events.data, 'answer.after.status')})`;

/**
 * How many items were waived in the state that each sign-off signed, by the history: what became of
 * the waivers later does not change it. Only items that were ever waived are looked at.
 * @returns the numbers by the sign-offs' ids
 */
export async function waivedAtSigning(
  q: Query,
  signOffs: readonly Signed[],
): Promise<Map<string, number>> {
  const runIds = [...new Set(signOffs.map(({ runId }) => runId))];
  if (runIds.length === 0) return new Map();
  const approved = q
    .select({ id: waivers.itemId })
    .from(waivers)
    .where(and(inArray(waivers.runId, runIds), isNotNull(waivers.decidedAt)));
  const rows = await q
    .select({
      runId: events.runId,
      itemId: events.itemId,
      seq: events.seq,
      status: statusAfter,
    })
    .from(events)
    .where(
      and(
        inArray(events.itemId, approved),
        inArray(events.type, ['item.answered', 'review.decided']),
        sql`${statusAfter} is not null`,
      ),
    )
    .orderBy(asc(events.seq));
  const byRun = groupBy(rows, ({ runId }) => runId ?? '');
  return new Map(
    signOffs.map(({ id, runId, seq }) => {
      const then = (byRun.get(runId) ?? []).filter((one) => one.seq <= seq);
      const last = new Map(then.map(({ itemId, status }) => [itemId, status]));
      return [id, [...last.values()].filter(isPutOff).length];
    }),
  );
}
