import type { Clock } from '@/lib/config/clock';
import type { EventHub } from '@/lib/events/event.hub';

/**
 * After this long without a word, in milliseconds, a tab is taken to be gone: the stream makes even
 * one in the background speak every 10 seconds.
 */
const GONE_AFTER_MS = 18_000;
/**
 * Seconds without the facilitator after which others may take over. More than it takes to notice,
 * so that everybody sees it coming.
 */
export const TAKE_OVER_AFTER = 30;

/** A tab in a review, the item it looks at, and whether it goes where the spotlight goes. */
export interface ReviewPresence {
  clientId: string;
  participantId: string;
  reviewItemId: string | null;
  following: boolean;
}

/** The room of the hub in which a review's tabs hear of each other. */
export const roomOf = (reviewId: string) => `review:${reviewId}`;

export type ReviewPresenceService = ReturnType<typeof createReviewPresence>;

/** Who is in a review right now. In memory: true for seconds, and rebuilt by heartbeats. */
export function createReviewPresence(deps: { clock: Clock; hub: EventHub }) {
  const { clock, hub } = deps;
  const rooms = new Map<string, Map<string, ReviewPresence & { seen: number }>>();
  const lastSeen = new Map<string, number>();
  const started = clock.now().getTime();

  return { report, leave, of, seenAt, sweep };

  /** A tab says that it is there; the others are told of that one tab alone. */
  function report(reviewId: string, tab: ReviewPresence): void {
    const room = rooms.get(reviewId) ?? new Map<string, ReviewPresence & { seen: number }>();
    rooms.set(reviewId, room);
    const before = room.get(tab.clientId);
    // A tab's id is its own: nobody may speak for another's.
    if (before && before.participantId !== tab.participantId) return;
    const seen = clock.now().getTime();
    room.set(tab.clientId, { ...tab, seen });
    lastSeen.set(`${reviewId} ${tab.participantId}`, seen);
    const same = before?.reviewItemId === tab.reviewItemId && before?.following === tab.following;
    if (!before || !same) hub.notify(roomOf(reviewId), 'seat', tab);
  }

  function leave(reviewId: string, participantId: string, clientId: string): void {
    const room = rooms.get(reviewId);
    const tab = room?.get(clientId);
    if (!room || tab?.participantId !== participantId) return;
    room.delete(clientId);
    // With the moment, so that everybody sees how long the facilitator has been away.
    hub.notify(roomOf(reviewId), 'gone', { clientId, seenAt: new Date(tab.seen).toISOString() });
  }

  function of(reviewId: string): ReviewPresence[] {
    return [...(rooms.get(reviewId)?.values() ?? [])].map(({ seen: _, ...tab }) => tab);
  }

  /**
   * When somebody was last heard of; when this process began, if never since: whoever was there
   * before a restart has the same time to come back.
   */
  function seenAt(reviewId: string, participantId: string): Date {
    return new Date(lastSeen.get(`${reviewId} ${participantId}`) ?? started);
  }

  /** Forgets tabs not heard of for a while; to be called every few seconds. */
  function sweep(): void {
    const oldest = clock.now().getTime() - GONE_AFTER_MS;
    for (const [reviewId, room] of rooms) {
      for (const tab of [...room.values()]) {
        if (tab.seen < oldest) leave(reviewId, tab.participantId, tab.clientId);
      }
      if (room.size === 0) rooms.delete(reviewId);
    }
  }
}
