import { without } from '@/lib/live/document';
import type { DocumentKind } from '@/lib/live/document.types';
import { applyReviewEvent } from '@/lib/reviews/live/review-state.reducer';
import type { PendingVote, Snapshot } from './review.types';
import { placesOf, type ReviewScreenState } from './review-state';
import { foldVotes, inOrder, queueVote, takeVote } from './votes.reducer';

/** A review as a live document: what waits in its queue is this person's votes. */
export const REVIEW_KIND: DocumentKind<Snapshot, PendingVote, null, Snapshot, ReviewScreenState> = {
  read: (snapshot) => snapshot,
  apply: applyReviewEvent,
  take: takeVote,
  echo({ server, pending }, _, mutationId) {
    const mine = pending.find((one) => one.mutationId === mutationId);
    // What is blind is not in the event.
    return mine
      ? { server: takeVote(server, mine), pending: without(pending, mutationId) }
      : { server, pending };
  },
  queued: queueVote,
  inOrder,
  withdraw: without,
  isForServer: () => true,
  isSent: ({ sent }) => sent,
  prepare({ pending }) {
    const [first, ...rest] = pending;
    if (!first) return { next: null, patch: {} };
    const next = first.sent ? first : { ...first, sent: true };
    return { next, patch: next === first ? {} : { pending: [next, ...rest] } };
  },
  derive({ server, pending }, before) {
    const voted = server.myVotes !== before.server.myVotes || pending !== before.pending;
    const grown = server.items.length !== before.server.items.length;
    return {
      ...(voted ? { votes: foldVotes(server.myVotes, pending) } : {}),
      ...(grown ? { places: placesOf(server) } : {}),
    };
  },
  heard({ server, ahead, happened }, event, before) {
    const led = before.server.review.facilitatorId !== server.review.facilitatorId;
    return {
      ...(event.type === 'review.removed' ? { trouble: 'gone' as const, deleted: true } : {}),
      // Votes tell by their numbers; there are many, and none says anything before it is shown.
      ...(event.itemId && event.type !== 'review.voted'
        ? { happened: { ...happened, [event.itemId]: event.seq } }
        : {}),
      ...(led ? { facilitatorSeenAt: event.at } : {}),
      // A message only ever comes late, so the largest difference is the truest.
      ahead: Math.max(ahead, Date.parse(event.at) - Date.now()),
      ...inNewPhase(before, server),
    };
  },
  reset: (state, snapshot, before) => ({
    places: placesOf(state.server),
    seats: snapshot.presence,
    happened: {},
    facilitatorSeenAt: snapshot.facilitatorSeenAt,
    ahead: Math.max(state.ahead, Date.parse(snapshot.now) - Date.now()),
    ...inNewPhase(before, state.server),
  }),
};

/** Another phase begins with everybody at the same place. */
function inNewPhase(before: ReviewScreenState, server: Snapshot): Partial<ReviewScreenState> {
  if (before.server.review.phase === server.review.phase) return {};
  const overlay = before.overlay === 'go-on' ? null : before.overlay;
  return server.review.phase === 'discussing' ? { following: true, overlay: null } : { overlay };
}
