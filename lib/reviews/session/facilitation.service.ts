import { AppError, invalid } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import { findPerson } from '@/lib/people/person.repo';
import { findReviewItem } from '@/lib/reviews/items/review-item.repo';
import type { VotingService } from '@/lib/reviews/items/voting.service';
import { type ReviewPresenceService, TAKE_OVER_AFTER } from '@/lib/reviews/live/review-presence';
import { findSeat } from '@/lib/reviews/participant.repo';
import {
  authorizeReview,
  mySeat,
  type ReviewInProject,
  requireFacilitator,
  requireInPerson,
  requirePhase,
} from '@/lib/reviews/review.access';
import { updateReview } from '@/lib/reviews/review.repo';
import type { ReviewService } from '@/lib/reviews/review.service';

export type FacilitationService = ReturnType<typeof createFacilitationService>;

/** What the facilitator does for all: the spotlight, the timer; and who the facilitator is. */
export function createFacilitationService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  reviews: ReviewService;
  voting: VotingService;
  presence: ReviewPresenceService;
}) {
  const { db, clock, events, reviews, voting, presence } = deps;

  return { spotlight, extend, handOver, takeOver };

  /** Leads everybody to an item, shows its first votes, and starts its time box. */
  async function spotlight(actor: Person, id: string, reviewItemId: string | null) {
    await db.transaction(async (tx) => {
      const review = await led(tx, actor, id);
      requirePhase(review, 'discussing');
      if (review.spotlightId === reviewItemId) return;
      const now = clock.now();
      if (reviewItemId !== null) {
        const one = await findReviewItem(tx, reviewItemId);
        if (one?.reviewId !== id)
          throw invalid('reviewItemId', 'This item is not one of the review’s.');
        if (!one.revealed && one.round === 1) await voting.show(tx, actor, review, one);
      }
      const timerEndsAt =
        reviewItemId !== null && review.timeBox !== null
          ? new Date(now.getTime() + review.timeBox * 1000)
          : null;
      await updateReview(tx, review, { spotlightId: reviewItemId, timerEndsAt, updatedAt: now });
      await events.append(tx, actor, review, {
        type: 'review.spotlit',
        reviewId: id,
        data: { reviewItemId, timerEndsAt: timerEndsAt?.toISOString() ?? null },
      });
    });
    return reviews.get(actor, id);
  }

  /** Adds time to what is left; a timer that ran out begins anew. */
  async function extend(actor: Person, id: string, seconds: number) {
    await db.transaction(async (tx) => {
      const review = await led(tx, actor, id);
      requirePhase(review, 'discussing');
      const now = clock.now();
      const from = Math.max(now.getTime(), review.timerEndsAt?.getTime() ?? 0);
      const timerEndsAt = new Date(from + seconds * 1000);
      await updateReview(tx, review, { timerEndsAt, updatedAt: now });
      await events.append(tx, actor, review, {
        type: 'review.timed',
        reviewId: id,
        data: { timerEndsAt: timerEndsAt.toISOString() },
      });
    });
    return reviews.get(actor, id);
  }

  /**
   * Makes another participant the facilitator.
   * @throws CONFLICT when `from` no longer leads
   * @throws FORBIDDEN for an agent and a project's token
   */
  async function handOver(actor: Person, id: string, step: { from: string; to: string }) {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireInPerson(actor);
      requirePhase(review, 'lobby', 'judging', 'discussing');
      if (review.facilitatorId === step.to) return;
      requireStillLeads(review, step.from);
      requireFacilitator(actor, review);
      await lead(tx, actor, review, step.to, 'handed over');
    });
    return reviews.get(actor, id);
  }

  /**
   * Makes oneself the facilitator when the one there was has not been heard of for a while.
   * Of two who try at once, one gets it.
   * @throws CONFLICT when the facilitator is there, or somebody else took over
   * @throws FORBIDDEN for an agent and a project's token
   */
  async function takeOver(actor: Person, id: string, from: string) {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireInPerson(actor);
      requirePhase(review, 'lobby', 'judging', 'discussing');
      if (review.facilitatorId === actor.id) return;
      await mySeat(tx, actor, review);
      requireStillLeads(review, from);
      const seat = await findSeat(tx, id, from);
      const away = clock.now().getTime() - presence.seenAt(id, seat?.id ?? '').getTime();
      const left = Math.ceil(TAKE_OVER_AFTER - away / 1000);
      if (left > 0) {
        throw new AppError(
          'CONFLICT',
          `The facilitator was here just now. You can take over in ${left} seconds unless they come back.`,
        );
      }
      await lead(tx, actor, review, actor.id, 'taken over');
    });
    return reviews.get(actor, id);
  }

  async function lead(
    tx: Tx,
    actor: Person,
    review: Authorized<ReviewInProject>,
    to: string,
    how: 'handed over' | 'taken over',
  ): Promise<void> {
    const seat = await findSeat(tx, review.id, to);
    const person = await findPerson(tx, to);
    if (!person || !seat?.joinedAt || seat.removedAt)
      throw invalid('to', 'This person has not joined the review.');
    await updateReview(tx, review, { facilitatorId: to, updatedAt: clock.now() });
    await events.append(tx, actor, review, {
      type: 'review.led',
      reviewId: review.id,
      data: { from: review.facilitatorId, to, name: person.name, how },
    });
  }

  async function led(tx: Tx, actor: Person, id: string) {
    const review = await authorizeReview(tx, actor, id, 'write');
    requireFacilitator(actor, review);
    return review;
  }
}

function requireStillLeads(review: ReviewInProject, from: string): void {
  if (review.facilitatorId === from) return;
  throw new AppError('CONFLICT', 'Somebody else leads the review now.', [
    { field: 'from', message: 'does not lead the review any more' },
  ]);
}
