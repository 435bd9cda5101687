import { byId, pagingQuery } from '@/lib/api/fields';
import { pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { DecisionService } from '@/lib/reviews/items/decision.service';
import {
  acceptanceSchema,
  decisionSchema,
  noteSchema,
  reviewItemHistorySchema,
  reviewItemSchema,
  roundSchema,
  voteSchema,
} from '@/lib/reviews/items/review-item.schema';
import type { VotingService } from '@/lib/reviews/items/voting.service';
import type { ReviewSnapshotService } from '@/lib/reviews/live/review-snapshot.service';

const tag = 'Reviews';
const errors = ['NOT_FOUND', 'CONFLICT', 'FORBIDDEN'] as const;

/** The items of a review: judged, discussed, decided on. */
export const reviewItemRoutes = ({
  reviewSnapshots,
  voting,
  decisions,
}: {
  reviewSnapshots: ReviewSnapshotService;
  voting: VotingService;
  decisions: DecisionService;
}) => [
  route(
    {
      method: 'get',
      path: '/reviews/{id}/items',
      id: 'listReviewItems',
      tag,
      access: 'participant',
      summary: 'A review’s items',
      params: byId,
      query: pagingQuery,
      data: reviewItemSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) =>
      pageOf(await reviewSnapshots.items(actor, params.id), query),
  ),
  route(
    {
      method: 'get',
      path: '/review-items/{id}/history',
      id: 'getReviewItemHistory',
      tag,
      access: 'participant',
      summary: 'What happened to an item, and what earlier reviews decided on it',
      params: byId,
      data: reviewItemHistorySchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => (await reviewSnapshots.history(actor, params.id)) as never,
  ),
  route(
    {
      method: 'put',
      path: '/review-items/{id}/vote',
      id: 'castVote',
      scope: 'review',
      tag,
      access: 'participant',
      summary: 'Vote on an item, or vote anew',
      params: byId,
      body: voteSchema,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, body }) => voting.vote(actor, params.id, body),
  ),
  route(
    {
      method: 'post',
      path: '/review-items/{id}/reveal',
      id: 'revealVotes',
      scope: 'review',
      tag,
      summary: 'Show everybody the votes on an item',
      params: byId,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => voting.reveal(actor, params.id),
  ),
  route(
    {
      method: 'post',
      path: '/review-items/{id}/rounds',
      id: 'voteAgain',
      scope: 'review',
      tag,
      summary: 'Begin another round of votes on an item',
      params: byId,
      body: roundSchema,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, body }) => voting.voteAgain(actor, params.id, body.from),
  ),
  route(
    {
      method: 'put',
      path: '/review-items/{id}/note',
      id: 'writeSharedNote',
      scope: 'review',
      tag,
      access: 'participant',
      summary: 'Replace the note that all write together',
      params: byId,
      body: noteSchema,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, body }) => voting.writeNote(actor, params.id, body),
  ),
  route(
    {
      method: 'put',
      path: '/review-items/{id}/decision',
      id: 'decideItem',
      scope: 'review',
      tag,
      summary: 'Decide on an item, or decide anew',
      params: byId,
      body: decisionSchema,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, body }) => decisions.decide(actor, params.id, body),
  ),
  route(
    {
      method: 'post',
      path: '/reviews/{id}/acceptances',
      id: 'acceptTogether',
      scope: 'review',
      tag,
      summary: 'Accept in one step what everybody passed',
      params: byId,
      body: acceptanceSchema,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, body }) =>
      decisions.acceptTogether(actor, params.id, body.reviewItemIds),
  ),
];
