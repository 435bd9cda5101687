import { and, desc, eq, or } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { jsonHas } from '@/lib/db/kit/dialect';
import { events } from '@/lib/db/tables/tables';
import type { EventDataByType } from '@/lib/model/event.types';
import type { WaiverRow } from './waiver.repo';

/**
 * Who ended a waiver, and by which request, if that is still the newest answer that its item was
 * given. Served by `events_by_item`.
 * @returns nothing where the item was answered since, or a review or nobody's request ended it
 */
export async function stillEndedBy(
  q: Query,
  { id, itemId, version }: Pick<WaiverRow, 'id' | 'itemId' | 'version'>,
): Promise<{ personId: string; mutationId: string } | null> {
  const [newest] = await q
    .select({
      type: events.type,
      personId: events.actorId,
      mutationId: events.mutationId,
      data: events.data,
    })
    .from(events)
    .where(and(eq(events.itemId, itemId), answers))
    .orderBy(desc(events.seq))
    .limit(1);
  if (newest?.type !== 'item.answered' || !newest.personId || !newest.mutationId) return null;
  const { waiver } = newest.data as EventDataByType['item.answered'];
  if (waiver?.id !== id || waiver.version !== version) return null;
  return { personId: newest.personId, mutationId: newest.mutationId };
}

/** What a review decides is an answer too, also where it leaves the item as it is. */
const answers = or(
  eq(events.type, 'review.decided'),
  and(
    eq(events.type, 'item.answered'),
    or(jsonHas(events.data, 'after.status'), jsonHas(events.data, 'after.justification')),
  ),
);
