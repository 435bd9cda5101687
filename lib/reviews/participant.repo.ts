import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { participants, people, reviewItems, reviews, votes } from '@/lib/db/tables/tables';
import type { ReviewRow } from './review.repo';

export type ParticipantRow = typeof participants.$inferSelect;
export type ParticipantWithName = ParticipantRow & { name: string };

/** @param _place where the review is, which may be one that is being made */
export async function insertParticipant(
  tx: Tx,
  _place: Authorized<InProject>,
  row: ParticipantRow,
): Promise<void> {
  await tx.insert(participants).values(row);
}

export async function updateParticipant(
  tx: Tx,
  review: Authorized<ReviewRow>,
  id: string,
  set: Partial<ParticipantRow>,
): Promise<void> {
  await tx
    .update(participants)
    .set(set)
    .where(and(eq(participants.id, id), eq(participants.reviewId, review.id)));
}

export async function findParticipant(
  q: Query,
  id: string,
): Promise<ParticipantWithName | undefined> {
  const [row] = await named(q).where(eq(participants.id, id));
  return row && withName(row);
}

/** A person's seat in a review, also one that was taken away. */
export async function findSeat(
  q: Query,
  reviewId: string,
  personId: string,
): Promise<ParticipantWithName | undefined> {
  const [row] = await named(q).where(
    and(eq(participants.reviewId, reviewId), eq(participants.personId, personId)),
  );
  return row && withName(row);
}

export async function participantsOf(q: Query, reviewId: string): Promise<ParticipantWithName[]> {
  const rows = await named(q)
    .where(and(eq(participants.reviewId, reviewId), isNull(participants.removedAt)))
    .orderBy(asc(participants.createdAt), asc(participants.id));
  return rows.map(withName);
}

/** The guest behind a session, while they may take part. */
export async function findGuest(q: Query, sessionHash: string) {
  const [row] = await q
    .select({ id: participants.id, name: participants.guestName, reviewId: participants.reviewId })
    .from(participants)
    .innerJoin(reviews, eq(reviews.id, participants.reviewId))
    .where(
      and(
        eq(participants.guestSessionHash, sessionHash),
        isNull(participants.removedAt),
        isNull(reviews.deletedAt),
        isNotNull(reviews.guestTokenHash),
      ),
    );
  return row;
}

/** How many items each participant has voted on in the present round. */
export async function voteCounts(q: Query, reviewId: string): Promise<Map<string, number>> {
  const rows = await q
    .select({ id: votes.participantId, n: count() })
    .from(votes)
    .innerJoin(
      reviewItems,
      and(eq(reviewItems.id, votes.reviewItemId), eq(reviewItems.round, votes.round)),
    )
    .where(eq(votes.reviewId, reviewId))
    .groupBy(votes.participantId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

const named = (q: Query) =>
  q
    .select({ participant: participants, personName: people.name })
    .from(participants)
    .leftJoin(people, eq(people.id, participants.personId));

const withName = (row: { participant: ParticipantRow; personName: string | null }) => ({
  ...row.participant,
  name: row.personName ?? row.participant.guestName ?? 'A guest',
});
