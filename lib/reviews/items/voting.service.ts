import { AppError } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import type { RevealedVote, Vote } from '@/lib/model/review.types';
import {
  type Attendee,
  authorizeReviewItem,
  mySeat,
  requireFacilitator,
  requireInPerson,
  requirePhase,
} from '@/lib/reviews/review.access';
import type { ReviewRow } from '@/lib/reviews/review.repo';
import { commitment, newSalt } from './commitment';
import {
  findReviewItem,
  type ReviewItemWithAnswer,
  revealReviewItem,
  updateNote,
  updateReviewItem,
} from './review-item.repo';
import { putVote, type VoteWithName, votesOfItems } from './vote.repo';

export interface NewVote {
  vote: Vote;
  comment: string | null;
  round: number;
  tookMs: number | null;
  mutationId?: string | undefined;
}

export type VotingService = ReturnType<typeof createVotingService>;

/** Judging: each on their own, seen by nobody before it is revealed. */
export function createVotingService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { vote, reveal, voteAgain, writeNote, show };

  /**
   * Casts a vote, or casts it anew. Its event holds only a commitment until the reveal.
   * @throws CONFLICT when votes are not taken now, or the round is over
   * @throws FORBIDDEN when the caller has not joined, and for an agent and a project's token
   */
  async function vote(actor: Attendee, id: string, input: NewVote) {
    await db.transaction(async (tx) => {
      const review = await authorizeReviewItem(tx, actor, id, 'write');
      requireInPerson(actor);
      const seat = await mySeat(tx, actor, review);
      requirePhase(review, 'judging', 'discussing');
      const one = (await findReviewItem(tx, id)) as ReviewItemWithAnswer;
      const now = clock.now();
      const { vote, round, mutationId } = input;
      // A repeat was counted already, whatever has become of the round since.
      if (!(await isFirst(tx, actor, now, mutationId, ['vote', id, input]))) return;
      requireOpenRound(review, one, round);
      const comment = input.comment?.trim() ? input.comment : null;
      const salt = newSalt();
      const row = {
        reviewItemId: id,
        round,
        participantId: seat.id,
        vote,
        comment,
        salt,
        tookMs: input.tookMs,
        createdAt: now,
        updatedAt: now,
      };
      const first = await putVote(tx, review, row);
      const open = review.blind ? {} : { open: revealed({ ...row, name: seat.name }) };
      await events.append(tx, actor, review, {
        ...whereOf(one),
        type: 'review.voted',
        ...(mutationId ? { mutationId } : {}),
        data: {
          reviewItemId: id,
          participantId: seat.id,
          round,
          commitment: commitment(salt, vote, comment),
          first,
          ...open,
        },
      });
    });
  }

  /** Shows everybody the votes on an item. Of two such clicks the second finds it done. */
  async function reveal(actor: Person, id: string): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReviewItem(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requirePhase(review, 'discussing');
      const one = (await findReviewItem(tx, id)) as ReviewItemWithAnswer;
      if (!one.revealed) await show(tx, actor, review, one);
    });
  }

  /**
   * Begins another round of votes on an item; the earlier ones are kept.
   * @throws CONFLICT when `round` is not the present one
   */
  async function voteAgain(actor: Person, id: string, from: number): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReviewItem(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requirePhase(review, 'discussing');
      const one = (await findReviewItem(tx, id)) as ReviewItemWithAnswer;
      if (one.round === from + 1) return;
      if (one.round !== from) throw wrongRound(one.round);
      // What was voted before stays in the history.
      if (!one.revealed) await show(tx, actor, review, one);
      const round = one.round + 1;
      const version = await updateReviewItem(tx, review, id, {
        round,
        revealed: false,
        updatedAt: clock.now(),
      });
      await events.append(tx, actor, review, {
        ...whereOf(one),
        type: 'review.reopened',
        data: { reviewItemId: id, round, version },
      });
    });
  }

  /** Replaces the note that all write together. @throws CONFLICT when somebody else wrote meanwhile */
  async function writeNote(
    actor: Attendee,
    id: string,
    input: { note: string | null; version: number },
  ) {
    await db.transaction(async (tx) => {
      const review = await authorizeReviewItem(tx, actor, id, 'write');
      await mySeat(tx, actor, review);
      requirePhase(review, 'judging', 'discussing');
      const one = (await findReviewItem(tx, id)) as ReviewItemWithAnswer;
      const note = input.note?.trim() ? input.note : null;
      if (one.note === note) return;
      if (one.noteVersion !== input.version) throw changedMeanwhile(one, one.noteVersion);
      const version = await updateNote(tx, review, id, note, clock.now());
      await events.append(tx, actor, review, {
        ...whereOf(one),
        type: 'review.noted',
        data: { reviewItemId: id, note, version },
      });
    });
  }

  /** Reveals the present round's votes in the caller's transaction. */
  async function show(
    tx: Tx,
    actor: Person,
    review: Authorized<ReviewRow>,
    one: ReviewItemWithAnswer,
  ): Promise<void> {
    const votes = (await votesOfItems(tx, [one.id])).map(revealed);
    // What nobody voted on has nothing to show; in the open everything was shown at once.
    await revealReviewItem(tx, review, one.id, clock.now());
    await events.append(tx, actor, review, {
      ...whereOf(one),
      type: 'review.revealed',
      data: { reviewItemId: one.id, round: one.round, votes },
    });
  }
}

/** The error for a change against an old version of a review item or of its note. */
export const changedMeanwhile = (one: ReviewItemWithAnswer, present = one.version) =>
  new AppError(
    'CONFLICT',
    'Somebody changed this item of the review meanwhile.',
    [{ field: 'version', message: `is not ${present}, the present one` }],
    {
      version: one.version,
      noteVersion: one.noteVersion,
      note: one.note,
      decision: one.decision,
      reason: one.reason,
    },
  );

/** Where an event about a review item belongs. */
export const whereOf = (one: ReviewItemWithAnswer) => ({
  reviewId: one.reviewId,
  runId: one.runId,
  itemId: one.itemId,
});

/** A vote as everybody sees it. */
export const revealed = (vote: Omit<VoteWithName, 'personId' | 'reviewId'>): RevealedVote => ({
  participantId: vote.participantId,
  name: vote.name,
  vote: vote.vote,
  comment: vote.comment,
  salt: vote.salt,
});

function requireOpenRound(review: ReviewRow, one: ReviewItemWithAnswer, round: number): void {
  if (one.round !== round) throw wrongRound(one.round);
  // What is shown can't be judged blindly any more. In the discussion the first round's numbers
  // are known, so only a new round takes votes.
  if (one.revealed || (review.phase === 'discussing' && one.round === 1)) {
    throw new AppError('CONFLICT', 'The votes on this item are in. Ask for another vote.', [
      { field: 'round', message: 'takes no more votes' },
    ]);
  }
}

const wrongRound = (round: number) =>
  new AppError('CONFLICT', `This item is in round ${round} now.`, [
    { field: 'round', message: `is not ${round}` },
  ]);
