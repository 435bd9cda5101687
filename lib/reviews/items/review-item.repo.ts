import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { insertMany } from '@/lib/db/insert-many';
import { answers, checklists, reviewItems, reviews, runs } from '@/lib/db/tables/tables';
import type { Stage } from '@/lib/model/stage';
import type { ReviewRow } from '@/lib/reviews/review.repo';
import type { ItemRow } from '@/lib/runs/item.repo';

export type ReviewItemRow = typeof reviewItems.$inferSelect;
export type ReviewItemWithAnswer = ReviewItemRow & { item: ItemRow };

/** @param _place where the review is, which is being made */
export async function insertReviewItems(
  tx: Tx,
  _place: Authorized<InProject>,
  rows: ReviewItemRow[],
): Promise<void> {
  await insertMany(tx, reviewItems, rows);
}

export async function findReviewItem(
  q: Query,
  id: string,
): Promise<ReviewItemWithAnswer | undefined> {
  const [row] = await withAnswers(q).where(eq(reviewItems.id, id));
  return row && { ...row.own, item: row.item };
}

export async function itemsOfReview(q: Query, reviewId: string): Promise<ReviewItemWithAnswer[]> {
  const rows = await withAnswers(q)
    .where(eq(reviewItems.reviewId, reviewId))
    .orderBy(asc(reviewItems.position));
  return rows.map(({ own, item }) => ({ ...own, item }));
}

/** Begins another round or decides, as one more version of the review item; gives that version. */
export async function updateReviewItem(
  tx: Tx,
  review: Authorized<ReviewRow>,
  id: string,
  set: Partial<Omit<ReviewItemRow, 'id' | 'version' | 'note' | 'noteVersion'>>,
): Promise<number> {
  const [row] = await tx
    .update(reviewItems)
    .set({ ...set, version: sql`${reviewItems.version} + 1` })
    .where(itemOf(review, id))
    .returning({ version: reviewItems.version });
  return row?.version ?? 0;
}

/** Shows a round's votes. What was about to be decided stays so: it is no new version. */
export async function revealReviewItem(
  tx: Tx,
  review: Authorized<ReviewRow>,
  id: string,
  now: Date,
): Promise<void> {
  await tx.update(reviewItems).set({ revealed: true, updatedAt: now }).where(itemOf(review, id));
}

/** Replaces the shared note; gives the note's new version. */
export async function updateNote(
  tx: Tx,
  review: Authorized<ReviewRow>,
  id: string,
  note: string | null,
  now: Date,
): Promise<number> {
  const [row] = await tx
    .update(reviewItems)
    .set({ note, updatedAt: now, noteVersion: sql`${reviewItems.noteVersion} + 1` })
    .where(itemOf(review, id))
    .returning({ version: reviewItems.noteVersion });
  return row?.version ?? 0;
}

/** The items of a project's live runs that a review could be about, in the order of the workflow. */
export async function itemsInScope(
  q: Query,
  projectId: string,
  scope: { runIds?: string[] | undefined; stages?: Stage[] | undefined },
): Promise<{ item: ItemRow; stage: Stage }[]> {
  return q
    .select({ item: answers, stage: checklists.stage })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(answers, eq(answers.runId, runs.id))
    .where(
      and(
        eq(runs.projectId, projectId),
        isNull(runs.deletedAt),
        isNull(runs.archivedAt),
        scope.runIds ? inArray(runs.id, scope.runIds) : undefined,
        scope.stages ? inArray(checklists.stage, scope.stages) : undefined,
      ),
    )
    .orderBy(asc(runs.createdAt), asc(runs.id), asc(answers.position));
}

/** The newest decision of any closed or running review on each of a project's items. */
export async function newestDecisions(
  q: Query,
  projectId: string,
): Promise<Map<string, Pick<ReviewItemRow, 'reviewId' | 'decision' | 'decidedVersion'>>> {
  const rows = await q
    .select({
      itemId: reviewItems.itemId,
      reviewId: reviewItems.reviewId,
      decision: reviewItems.decision,
      decidedVersion: reviewItems.decidedVersion,
    })
    .from(reviews)
    .innerJoin(reviewItems, eq(reviewItems.reviewId, reviews.id))
    .where(
      and(
        eq(reviews.projectId, projectId),
        isNull(reviews.deletedAt),
        isNotNull(reviewItems.decision),
      ),
    )
    .orderBy(asc(reviewItems.decidedAt));
  return new Map(rows.map(({ itemId, ...decision }) => [itemId, decision]));
}

/** Whether a review is about items of a checklist. */
export async function isAboutChecklist(
  q: Query,
  reviewId: string,
  checklistId: string,
): Promise<boolean> {
  const [row] = await q
    .select({ id: reviewItems.id })
    .from(reviewItems)
    .innerJoin(runs, eq(runs.id, reviewItems.runId))
    .where(and(eq(reviewItems.reviewId, reviewId), eq(runs.checklistId, checklistId)))
    .limit(1);
  return row !== undefined;
}

/** What earlier reviews decided on an item or left when they closed, the newest first. Served by `review_items_by_item`. */
export async function earlierOutcomes(
  q: Query,
  itemId: string,
  review: { id: string; createdAt: Date },
) {
  return q
    .select({
      itemId: reviewItems.itemId,
      reviewId: reviews.id,
      reviewName: reviews.name,
      decision: reviewItems.decision,
      reason: reviewItems.reason,
      decidedAt: reviewItems.decidedAt,
      closedAt: reviews.closedAt,
    })
    .from(reviewItems)
    .innerJoin(reviews, eq(reviews.id, reviewItems.reviewId))
    .where(
      and(
        eq(reviewItems.itemId, itemId),
        ne(reviews.id, review.id),
        lte(reviewItems.createdAt, review.createdAt),
        isNull(reviews.deletedAt),
        or(isNotNull(reviewItems.decision), isNotNull(reviews.closedAt)),
      ),
    )
    .orderBy(desc(reviewItems.createdAt));
}

const itemOf = (review: ReviewRow, id: string) =>
  and(eq(reviewItems.id, id), eq(reviewItems.reviewId, review.id));

const withAnswers = (q: Query) =>
  q
    .select({ own: reviewItems, item: answers })
    .from(reviewItems)
    .innerJoin(answers, eq(answers.id, reviewItems.itemId));
