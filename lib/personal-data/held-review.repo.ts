import { eq, inArray } from 'drizzle-orm';
import {
  actions,
  participants,
  reviewItems,
  reviews,
  signOffs,
  votes,
} from '@/lib/db/tables/tables';
import type { Held } from './held-rows.repo';

/** Reviews, sign-offs and actions. */
export const HELD_OF_REVIEWS: readonly Held[] = [
  {
    name: 'reviewsMade',
    table: reviews,
    of: [reviews.createdBy],
    fate: 'stay',
    shown: [reviews.id, reviews.projectId, reviews.name, reviews.createdAt],
  },
  {
    name: 'reviewsLed',
    table: reviews,
    of: [reviews.facilitatorId],
    fate: 'stay',
    shown: [reviews.id, reviews.projectId, reviews.name, reviews.startedAt, reviews.closedAt],
  },
  {
    name: 'seats',
    table: participants,
    of: [participants.personId],
    fate: 'stay',
    shown: [
      participants.id,
      participants.reviewId,
      participants.ready,
      participants.joinedAt,
      participants.removedAt,
    ],
  },
  {
    name: 'votes',
    table: votes,
    of: [votes.participantId],
    fate: 'stay',
    where: (q, personId) =>
      inArray(
        votes.participantId,
        q
          .select({ id: participants.id })
          .from(participants)
          .where(eq(participants.personId, personId)),
      ),
    shown: [
      votes.reviewId,
      votes.reviewItemId,
      votes.round,
      votes.vote,
      votes.comment,
      votes.tookMs,
      votes.createdAt,
      votes.updatedAt,
    ],
  },
  {
    name: 'decisions',
    table: reviewItems,
    of: [reviewItems.decidedBy],
    fate: 'stay',
    shown: [
      reviewItems.id,
      reviewItems.reviewId,
      reviewItems.itemId,
      reviewItems.decision,
      reviewItems.reason,
      reviewItems.decidedAt,
    ],
  },
  {
    name: 'signOffs',
    table: signOffs,
    of: [signOffs.personId],
    fate: 'stay',
    shown: [
      signOffs.id,
      signOffs.runId,
      signOffs.reviewId,
      signOffs.seq,
      signOffs.head,
      signOffs.confirmedWith,
      signOffs.createdAt,
    ],
  },
  {
    name: 'actions',
    table: actions,
    of: [actions.ownerId, actions.createdBy, actions.doneBy],
    fate: 'stay',
    shown: [
      actions.id,
      actions.projectId,
      actions.itemId,
      actions.text,
      actions.ownerId,
      actions.createdBy,
      actions.doneBy,
      actions.dueOn,
      actions.doneAt,
      actions.createdAt,
    ],
  },
];
