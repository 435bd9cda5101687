import { and, count, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import {
  events,
  members,
  participants,
  people,
  projects,
  reviewItems,
  reviews,
} from '@/lib/db/tables/tables';

import type { Decision } from '@/lib/model/review.types';

export type ReviewRow = typeof reviews.$inferSelect;
/** Which of a project's reviews are listed. */
export interface ReviewFilter {
  state: 'open' | 'closed' | 'all';
  /** Only those that carry this one on. */
  previousId?: string | undefined;
}

/** A review with the names and counts that every view of it shows. */
export interface ReviewFacts {
  review: ReviewRow;
  facilitatorName: string;
  itemCount: number;
  decidedCount: number;
  /** How many items were decided how. */
  outcomes: Record<Decision, number>;
  participantCount: number;
}

export async function insertReview(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  row: Omit<ReviewRow, 'projectId'>,
): Promise<void> {
  await tx.insert(reviews).values({ ...row, projectId });
}

export async function findReview(q: Query, id: string): Promise<ReviewRow | undefined> {
  const [row] = await q.select().from(reviews).where(eq(reviews.id, id));
  return row;
}

export async function updateReview(
  tx: Tx,
  { id }: Authorized<ReviewRow>,
  set: Partial<Omit<ReviewRow, 'id' | 'version'>>,
): Promise<void> {
  await tx
    .update(reviews)
    .set({ ...set, version: sql`${reviews.version} + 1` })
    .where(eq(reviews.id, id));
}

export async function reviewFacts(q: Query, ids: string[]): Promise<Map<string, ReviewFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .select({ review: reviews, facilitatorName: people.name })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.facilitatorId))
    .where(inArray(reviews.id, ids));
  const items = await q
    .select({ id: reviewItems.reviewId, decision: reviewItems.decision, n: count() })
    .from(reviewItems)
    .where(inArray(reviewItems.reviewId, ids))
    .groupBy(reviewItems.reviewId, reviewItems.decision);
  const seats = await q
    .select({ id: participants.reviewId, participantCount: count() })
    .from(participants)
    .where(and(inArray(participants.reviewId, ids), isNull(participants.removedAt)))
    .groupBy(participants.reviewId);
  return new Map(
    rows.map(({ review, facilitatorName }) => {
      const own = items.filter(({ id }) => id === review.id);
      const of = (decision: Decision) => own.find((one) => one.decision === decision)?.n ?? 0;
      const outcomes = {
        accepted: of('accepted'),
        needs_work: of('needs_work'),
        not_applicable: of('not_applicable'),
        deferred: of('deferred'),
      };
      const sum = (counts: number[]) => counts.reduce((all, n) => all + n, 0);
      const seated = seats.find(({ id }) => id === review.id);
      const facts = {
        review,
        facilitatorName,
        itemCount: sum(own.map(({ n }) => n)),
        decidedCount: sum(Object.values(outcomes)),
        outcomes,
        participantCount: seated?.participantCount ?? 0,
      };
      return [review.id, facts];
    }),
  );
}

/** A page of a project's reviews. Served by `reviews_by_project`, or `reviews_by_previous`. */
export async function listReviewIds(
  q: Query,
  projectId: string,
  filter: ReviewFilter,
  page: { limit: number; offset: number; descending: boolean },
): Promise<string[]> {
  const rows = await q
    .select({ id: reviews.id })
    .from(reviews)
    .where(matching(projectId, filter))
    .orderBy(
      page.descending ? desc(reviews.createdAt) : reviews.createdAt,
      page.descending ? desc(reviews.id) : reviews.id,
    )
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ id }) => id);
}

export async function countReviews(
  q: Query,
  projectId: string,
  filter: ReviewFilter,
): Promise<number> {
  const [row] = await q.select({ total: count() }).from(reviews).where(matching(projectId, filter));
  return row?.total ?? 0;
}

/** A review by the hash of its guests' link, while guests may come. */
export async function findByGuestLink(q: Query, hash: string) {
  const [row] = await q
    .select({ review: reviews, projectName: projects.name, facilitatorName: people.name })
    .from(reviews)
    .innerJoin(projects, eq(projects.id, reviews.projectId))
    .innerJoin(people, eq(people.id, reviews.facilitatorId))
    .where(
      and(
        eq(reviews.guestTokenHash, hash),
        isNull(reviews.deletedAt),
        isNull(projects.deletedAt),
        isNull(projects.archivedAt),
        ne(reviews.phase, 'closed'),
        eq(projects.guests, true),
        madeByLead,
      ),
    );
  return row;
}

/** Whoever opened the guests' link may do so still: they can sign in, and lead the project or own the workspace. */
const madeByLead = sql`exists (
  select 1 from ${people} ${sql.identifier('maker')}
  where maker.id = (select ${events.actorId} from ${events} where ${events.reviewId} = ${reviews.id} and ${events.type} = 'review.guests' order by ${events.seq} desc limit 1)
    and maker.deactivated_at is null
    and (maker.role = 'owner' or exists (select 1 from ${members} where ${members.projectId} = ${reviews.projectId} and ${members.personId} = maker.id and ${members.role} = 'lead')))`;

/** Takes the guests' links of all a project's reviews away. */
export async function closeGuestLinks(tx: Tx, { projectId }: Authorized<InProject>): Promise<void> {
  await tx
    .update(reviews)
    .set({ guestTokenHash: null })
    .where(and(eq(reviews.projectId, projectId), isNotNull(reviews.guestTokenHash)));
}

const matching = (projectId: string, { state, previousId }: ReviewFilter) =>
  and(
    eq(reviews.projectId, projectId),
    isNull(reviews.deletedAt),
    previousId ? eq(reviews.previousId, previousId) : undefined,
    state === 'open' ? ne(reviews.phase, 'closed') : undefined,
    state === 'closed' ? eq(reviews.phase, 'closed') : undefined,
  );
