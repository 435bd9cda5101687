import { and, count, eq, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { countWhere } from '@/lib/db/kit/dialect';
import { answers, reviewItems, reviews, votes } from '@/lib/db/tables/tables';
import type { Vote } from '@/lib/model/review.types';
import type { JudgedRound } from './judged.rules';

/** Whoever votes faster has hardly read the item. */
const GLANCE_MS = 5_000;

/** Reviews that are open or were closed since a moment, and how many items each has. */
export async function reviewsSince(q: Query, projectIds: string[], since: Date) {
  return q
    .select({ id: reviews.id, items: count(reviewItems.id) })
    .from(reviews)
    .innerJoin(reviewItems, eq(reviewItems.reviewId, reviews.id))
    .where(
      and(
        inArray(reviews.projectId, projectIds),
        isNull(reviews.deletedAt),
        or(isNull(reviews.closedAt), gte(reviews.closedAt, since)),
      ),
    )
    .groupBy(reviews.id);
}

/**
 * The votes of some reviews, added up by item and round. Votes that are not revealed yet are no
 * part of any sum: a round counts once it was revealed, or its review is closed. Served by
 * `review_items_by_review` and the votes' key.
 */
export async function judgedRounds(q: Query, reviewIds: string[]): Promise<JudgedRound[]> {
  const cast = (vote: Vote) => countWhere(eq(votes.vote, vote));
  const rows = await q
    .select({
      reviewItemId: reviewItems.id,
      itemId: reviewItems.itemId,
      runId: reviewItems.runId,
      key: answers.key,
      text: answers.text,
      decision: reviewItems.decision,
      round: votes.round,
      pass: cast('pass'),
      needs_work: cast('needs_work'),
      not_applicable: cast('not_applicable'),
      unsure: cast('unsure'),
      considered: countWhere(or(isNull(votes.tookMs), gte(votes.tookMs, GLANCE_MS))),
    })
    .from(reviews)
    .innerJoin(reviewItems, eq(reviewItems.reviewId, reviews.id))
    .innerJoin(votes, eq(votes.reviewItemId, reviewItems.id))
    .innerJoin(answers, eq(answers.id, reviewItems.itemId))
    .where(
      and(
        inArray(reviews.id, reviewIds),
        or(
          eq(reviews.phase, 'closed'),
          lt(votes.round, reviewItems.round),
          and(eq(reviewItems.revealed, true), eq(votes.round, reviewItems.round)),
        ),
      ),
    )
    .groupBy(reviewItems.id, answers.id, votes.round);
  return rows.map(({ pass, needs_work, not_applicable, unsure, ...one }) => ({
    ...one,
    tally: { pass, needs_work, not_applicable, unsure },
  }));
}
