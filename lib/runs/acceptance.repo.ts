import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers, reviewItems, reviews } from '@/lib/db/tables/tables';
import { ACCEPTING } from '@/lib/model/review.types';
import { isSettled } from '@/lib/model/status';

/** Who accepted an answer in which review, and when. */
export interface Acceptance {
  itemId: string;
  by: string;
  at: Date;
  review: string;
}

/**
 * Who accepted the answers of some runs that are accepted as they stand: only who decided says so,
 * as whoever confirms may be another.
 * @returns at most one an item
 */
export async function acceptancesOfRuns(q: Query, runIds: string[]): Promise<Acceptance[]> {
  if (runIds.length === 0) return [];
  const rows = await q
    .select({
      itemId: answers.id,
      status: answers.status,
      by: reviewItems.decidedBy,
      at: reviewItems.decidedAt,
      review: reviews.name,
    })
    .from(answers)
    .innerJoin(reviewItems, eq(reviewItems.itemId, answers.id))
    .innerJoin(reviews, eq(reviews.id, reviewItems.reviewId))
    .where(
      and(
        inArray(answers.runId, runIds),
        eq(answers.strength, 'accepted'),
        inArray(reviewItems.decision, ACCEPTING),
        isNotNull(reviewItems.decidedBy),
        isNull(reviews.deletedAt),
      ),
    )
    .orderBy(asc(reviewItems.decidedAt));
  const newest = new Map<string, Acceptance>();
  for (const { status, by, at, ...rest } of rows)
    if (by && at && isSettled(status)) newest.set(rest.itemId, { ...rest, by, at });
  return [...newest.values()];
}
