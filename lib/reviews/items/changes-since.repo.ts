import { and, asc, eq, gte, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { jsonHas } from '@/lib/db/kit/dialect';
import { events, evidence } from '@/lib/db/tables/tables';
import { SIGNED_FIELDS } from '@/lib/model/signed-fields';
import type { ReviewItemWithAnswer } from './review-item.repo';

/** An item as a review decided on it, and the version that its answer is in now. */
export interface DecidedItem {
  itemId: string;
  reviewId: string;
  decidedVersion: number | null;
  version: number;
}

/** The ids of items whose answers, and whose evidence, are not as they were decided on. */
export interface ChangesSince {
  answers: Set<string>;
  evidence: Set<string>;
}

/** Whether an event changes what sign-offs accept of an answer: not who has an item, nor until when. */
export const saysOtherwise = sql`(${or(
  and(eq(events.type, 'item.answered'), touchesSigned('after')),
  and(eq(events.type, 'review.decided'), touchesSigned('answer.after')),
)})`;

/** Whether one changes what backs an answer. */
export const backsOtherwise = sql`(${inArray(events.type, ['evidence.added', 'evidence.removed'])})`;

/**
 * The items whose answer came to say something else after it was decided on, be it taken back
 * since. Histories are read only of those whose answer is in another version. Served by
 * `events_by_item`.
 */
export async function answersChangedSince(
  q: Query,
  decided: readonly DecidedItem[],
): Promise<Set<string>> {
  const others = decided.filter(
    ({ decidedVersion, version }) => decidedVersion !== null && decidedVersion !== version,
  );
  return touchedSince(q, others, saysOtherwise);
}

/**
 * The items of one review that evidence was added to or taken from after they were decided on. Histories are read
 * only of those with a piece of that time. Served by `evidence_by_run` and `events_by_item`.
 */
async function evidenceChangedSince(
  q: Query,
  decided: readonly (DecidedItem & { runId: string; decidedAt: Date | null })[],
): Promise<Set<string>> {
  const moments = decided.flatMap(({ decidedAt }) => decidedAt?.getTime() ?? []);
  if (moments.length === 0) return new Set();
  const first = new Date(moments.reduce((least, one) => Math.min(least, one)));
  const rows = await q
    .selectDistinct({ itemId: evidence.itemId })
    .from(evidence)
    .where(
      and(
        inArray(evidence.runId, [...new Set(decided.map(({ runId }) => runId))]),
        or(gte(evidence.createdAt, first), gte(evidence.deletedAt, first)),
      ),
    );
  const touched = new Set(rows.map(({ itemId }) => itemId));
  const some = decided.filter(({ decidedAt, itemId }) => decidedAt !== null && touched.has(itemId));
  return touchedSince(q, some, backsOtherwise);
}

/** Both of a review's items, those that are not decided on left out. */
export async function changesSince(
  q: Query,
  rows: readonly ReviewItemWithAnswer[],
): Promise<ChangesSince> {
  const decided = rows.flatMap((one) =>
    one.decision === null ? [] : { ...one, version: one.item.version },
  );
  return {
    answers: await answersChangedSince(q, decided),
    evidence: await evidenceChangedSince(q, decided),
  };
}

/** Those to which something happened after the decision of their review, by the order of the history. */
async function touchedSince(
  q: Query,
  decided: readonly DecidedItem[],
  touches: SQL,
): Promise<Set<string>> {
  const found = new Set<string>();
  if (decided.length === 0) return found;
  const reviewOf = new Map(decided.map(({ itemId, reviewId }) => [itemId, reviewId]));
  const rows = await q
    .select({
      itemId: events.itemId,
      type: events.type,
      reviewId: events.reviewId,
      touches: sql<boolean>`${touches}`.mapWith(Boolean),
    })
    .from(events)
    .where(
      and(
        inArray(events.itemId, [...reviewOf.keys()]),
        or(touches, sql`${events.type} = 'review.decided'`),
      ),
    )
    .orderBy(asc(events.seq));
  for (const { itemId, type, reviewId, touches } of rows) {
    if (!itemId) continue;
    if (type === 'review.decided' && reviewId === reviewOf.get(itemId)) found.delete(itemId);
    else if (touches) found.add(itemId);
  }
  return found;
}

function touchesSigned(place: string): SQL | undefined {
  return or(...SIGNED_FIELDS.map((field) => jsonHas(events.data, `${place}.${field}`)));
}
