import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { events } from '@/lib/db/tables/tables';
import type { EventDataByType } from '@/lib/model/event.types';
import { backsOtherwise, saysOtherwise } from './changes-since.repo';

/**
 * The items whose answer or evidence was changed after somebody cast the vote of theirs that counts:
 * what they passed is not what is there. Served by `events_by_item`.
 * @param items with the round that is voted in now
 */
export async function changedAfterVotes(
  q: Query,
  reviewId: string,
  items: readonly { itemId: string; round: number }[],
): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const rounds = new Map(items.map(({ itemId, round }) => [itemId, round]));
  const voted = and(eq(events.type, 'review.voted'), eq(events.reviewId, reviewId));
  const rows = await q
    .select({ itemId: events.itemId, data: events.data, vote: sql`${voted}`.mapWith(Boolean) })
    .from(events)
    .where(
      and(inArray(events.itemId, [...rounds.keys()]), or(voted, saysOtherwise, backsOtherwise)),
    )
    .orderBy(asc(events.seq));
  // By item, who voted on what is there, and who on what was there before.
  const fresh = new Map<string, Set<string>>();
  const old = new Map<string, Set<string>>();
  for (const { itemId, data, vote } of rows) {
    const id = itemId as string;
    const before = old.get(id) ?? new Set();
    if (vote) {
      const { participantId, round } = data as EventDataByType['review.voted'];
      if (round !== rounds.get(id)) continue;
      before.delete(participantId);
      fresh.set(id, (fresh.get(id) ?? new Set()).add(participantId));
    } else {
      for (const one of fresh.get(id) ?? []) before.add(one);
      fresh.delete(id);
    }
    old.set(id, before);
  }
  return new Set([...old].flatMap(([id, voters]) => (voters.size > 0 ? id : [])));
}
