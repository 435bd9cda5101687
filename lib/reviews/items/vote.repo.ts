import { and, asc, count, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { Authorized } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { participants, people, reviewItems, votes } from '@/lib/db/tables/tables';
import type { Tally, Vote } from '@/lib/model/review.types';
import type { ReviewRow } from '@/lib/reviews/review.repo';

export type VoteRow = typeof votes.$inferSelect;
/** `personId` is none of a guest’s vote. */
export type VoteWithName = VoteRow & { name: string; personId: string | null };

/** Stores a vote or puts it in the place of the one before. Gives whether it is the first. */
export async function putVote(
  tx: Tx,
  review: Authorized<ReviewRow>,
  row: Omit<VoteRow, 'reviewId'>,
): Promise<boolean> {
  const { vote, comment, salt, tookMs, updatedAt } = row;
  const [known] = await tx
    .select({ at: votes.createdAt })
    .from(votes)
    .where(
      and(
        eq(votes.reviewItemId, row.reviewItemId),
        eq(votes.round, row.round),
        eq(votes.participantId, row.participantId),
      ),
    );
  await tx
    .insert(votes)
    .values({ ...row, reviewId: review.id })
    .onConflictDoUpdate({
      target: [votes.reviewItemId, votes.round, votes.participantId],
      set: { vote, comment, salt, tookMs, updatedAt },
    });
  return known === undefined;
}

/** Votes of some review items in their present round, by whoever cast them, the earliest first. */
export async function votesOfItems(q: Query, reviewItemIds: string[]): Promise<VoteWithName[]> {
  if (reviewItemIds.length === 0) return [];
  return namedVotes(q, inArray(votes.reviewItemId, reviewItemIds));
}

/** Every vote of a review that everybody may see: of earlier rounds, and of those revealed. */
export async function shownVotes(q: Query, review: { id: string; blind: boolean }) {
  const rows = await q
    .select({
      vote: votes,
      personId: participants.personId,
      personName: people.name,
      guestName: participants.guestName,
    })
    .from(votes)
    .innerJoin(reviewItems, eq(reviewItems.id, votes.reviewItemId))
    .innerJoin(participants, eq(participants.id, votes.participantId))
    .leftJoin(people, eq(people.id, participants.personId))
    .where(
      and(
        eq(votes.reviewId, review.id),
        review.blind
          ? or(eq(reviewItems.revealed, true), lt(votes.round, reviewItems.round))
          : undefined,
      ),
    )
    .orderBy(asc(votes.round), asc(votes.createdAt), asc(votes.participantId));
  return rows.map(({ vote, personId, personName, guestName }) => ({
    ...vote,
    personId,
    name: personName ?? guestName ?? 'A guest',
  }));
}

/** A participant's own votes in the items' present rounds. */
export async function votesBy(q: Query, participantId: string): Promise<VoteWithName[]> {
  return namedVotes(q, eq(votes.participantId, participantId));
}

async function namedVotes(q: Query, condition: ReturnType<typeof eq>): Promise<VoteWithName[]> {
  const rows = await q
    .select({
      vote: votes,
      personId: participants.personId,
      personName: people.name,
      guestName: participants.guestName,
    })
    .from(votes)
    .innerJoin(
      reviewItems,
      and(eq(reviewItems.id, votes.reviewItemId), eq(reviewItems.round, votes.round)),
    )
    .innerJoin(participants, eq(participants.id, votes.participantId))
    .leftJoin(people, eq(people.id, participants.personId))
    .where(condition)
    .orderBy(asc(votes.createdAt), asc(votes.participantId));
  return rows.map(({ vote, personId, personName, guestName }) => ({
    ...vote,
    personId,
    name: personName ?? guestName ?? 'A guest',
  }));
}

/** How many voted what on each item of a review, in the present round. */
export async function tallies(q: Query, reviewId: string): Promise<Map<string, Tally>> {
  const present = eq(reviewItems.round, votes.round);
  const rows = await q
    .select({ id: votes.reviewItemId, vote: votes.vote, n: count() })
    .from(votes)
    .innerJoin(reviewItems, and(eq(reviewItems.id, votes.reviewItemId), present))
    .where(eq(votes.reviewId, reviewId))
    .groupBy(votes.reviewItemId, votes.vote);
  return counted(rows);
}

/** The same of the first round, by which the agenda is made: a later round's votes stay hidden. */
export async function firstTallies(q: Query, reviewId: string): Promise<Map<string, Tally>> {
  const rows = await q
    .select({ id: votes.reviewItemId, vote: votes.vote, n: count() })
    .from(votes)
    .where(and(eq(votes.reviewId, reviewId), eq(votes.round, 1)))
    .groupBy(votes.reviewItemId, votes.vote);
  return counted(rows);
}

/** How many voted what on an item, in the newest round that anybody voted in. */
export async function newestTally(q: Query, reviewItemId: string): Promise<Tally> {
  const rows = await q
    .select({ round: votes.round, vote: votes.vote, n: count() })
    .from(votes)
    .where(eq(votes.reviewItemId, reviewItemId))
    .groupBy(votes.round, votes.vote)
    .orderBy(desc(votes.round));
  const newest = rows.filter(({ round }) => round === rows[0]?.round);
  return Object.assign(noVotes(), Object.fromEntries(newest.map(({ vote, n }) => [vote, n])));
}

function counted(rows: { id: string; vote: Vote; n: number }[]): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const { id, vote, n } of rows) {
    const tally = found.get(id) ?? noVotes();
    tally[vote] = n;
    found.set(id, tally);
  }
  return found;
}

export const noVotes = (): Tally => ({ pass: 0, needs_work: 0, not_applicable: 0, unsure: 0 });
