import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { events } from '@/lib/db/tables';
import type { EventDataByType } from '@/lib/events/event.types';
import type { AnswerStep } from './answered.reducer';

/** All changes of an item's answer, the oldest first. Served by `events_by_item`. */
export async function answerSteps(q: Query, itemId: string): Promise<AnswerStep[]> {
  const rows = await q
    .select({
      type: events.type,
      actorKind: events.actorKind,
      actorId: events.actorId,
      mutationId: events.mutationId,
      data: events.data,
      at: events.at,
    })
    .from(events)
    .where(
      and(eq(events.itemId, itemId), inArray(events.type, ['item.answered', 'review.decided'])),
    )
    .orderBy(asc(events.seq));
  return rows.flatMap(({ type, data, actorKind, actorId, at, mutationId }) => {
    const change =
      type === 'item.answered'
        ? (data as EventDataByType['item.answered'])
        : (data as EventDataByType['review.decided']).answer;
    if (!change) return [];
    const undoes = 'undoes' in change ? ((change.undoes as string | undefined) ?? null) : null;
    const personId = actorKind === 'person' ? actorId : null;
    return { personId, at, mutationId, undoes, after: change.after };
  });
}
