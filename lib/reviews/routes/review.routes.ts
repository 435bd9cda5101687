import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { invalid } from '@/lib/api/app-error';
import { byId } from '@/lib/api/fields';
import { offset, ordered } from '@/lib/api/paging';
import { type ActorOf, route } from '@/lib/api/route';
import { streamEvents } from '@/lib/events/event.stream';
import type { Limits } from '@/lib/limits/limits';
import { reviewSnapshotSchema } from '@/lib/reviews/live/review-snapshot.schema';
import type { Attendee } from '@/lib/reviews/review.access';
import {
  handOverSchema,
  newReviewSchema,
  phaseChangeSchema,
  reviewEditSchema,
  reviewQuery,
  reviewSchema,
  scopeCountSchema,
  scopeSchema,
  spotlightSchema,
  timerSchema,
} from '@/lib/reviews/review.schema';
import type { ReviewService } from '@/lib/reviews/review.service';
import type { FacilitationService } from '@/lib/reviews/session/facilitation.service';
import type { PhaseService } from '@/lib/reviews/session/phase.service';
import type { PreparationService } from '@/lib/reviews/session/preparation.service';
import type { FollowServices } from './follow-review';
import { followReview } from './follow-review';

const tag = 'Reviews';
const errors = ['NOT_FOUND', 'CONFLICT', 'FORBIDDEN'] as const;
const followQuery = z.strictObject({
  after: z.coerce
    .number('must be a whole number')
    .int()
    .min(0, 'must be 0 or more')
    .optional()
    .openapi({ example: 0 }),
});

/** Reviews: prepared, led through their phases, followed live. */
interface Services extends FollowServices {
  reviews: ReviewService;
  preparation: PreparationService;
  changePhase: PhaseService;
  facilitation: FacilitationService;
  limits: Limits;
  actorOf: ActorOf;
  streamFault: (error: unknown) => void;
}

export const reviewRoutes = (services: Services) => {
  const { reviews, preparation, changePhase, facilitation, reviewSnapshots } = services;
  return [
    route(
      {
        method: 'get',
        path: '/projects/{id}/reviews',
        id: 'listReviews',
        tag,
        summary: 'A project’s reviews, the newest first',
        params: byId,
        query: reviewQuery,
        data: reviewSchema,
        list: true,
        errors: ['NOT_FOUND'],
      },
      async ({ actor, params, query }) =>
        reviews.list(actor, params.id, query, { ...offset(query), ...ordered(query.sort) }),
    ),
    route(
      {
        method: 'post',
        path: '/projects/{id}/reviews',
        id: 'createReview',
        scope: 'review',
        tag,
        summary: 'Prepare a review',
        params: byId,
        body: newReviewSchema,
        data: reviewSchema,
        status: 201,
        location: (data) => `/reviews/${data.id}`,
        errors: ['NOT_FOUND', 'CONFLICT'],
      },
      async ({ actor, params, body }) => preparation.prepare(actor, params.id, body),
    ),
    route(
      {
        method: 'post',
        path: '/projects/{id}/review-scopes',
        id: 'countReviewScope',
        scope: 'read',
        tag,
        summary: 'How much a review of this scope would be about; changes nothing',
        params: byId,
        body: scopeSchema,
        data: scopeCountSchema,
        errors: ['NOT_FOUND'],
      },
      async ({ actor, params, body }) => preparation.countScope(actor, params.id, body),
    ),
    route(
      {
        method: 'get',
        path: '/reviews/{id}',
        id: 'getReview',
        tag,
        access: 'participant',
        summary: 'A review and where it stands',
        params: byId,
        data: reviewSchema,
        errors: ['NOT_FOUND'],
      },
      async ({ actor, params }) => reviews.get(actor, params.id),
    ),
    route(
      {
        method: 'patch',
        path: '/reviews/{id}',
        id: 'changeReview',
        scope: 'review',
        tag,
        summary: 'Change a review’s settings',
        params: byId,
        body: reviewEditSchema,
        data: reviewSchema,
        errors: [...errors],
      },
      async ({ actor, params, body }) => reviews.change(actor, params.id, body),
    ),
    route(
      {
        method: 'delete',
        path: '/reviews/{id}',
        id: 'deleteReview',
        scope: 'review',
        tag,
        summary: 'Remove a review that has not begun',
        params: byId,
        status: 204,
        errors: [...errors],
      },
      async ({ actor, params }) => reviews.remove(actor, params.id),
    ),
    route(
      {
        method: 'get',
        path: '/reviews/{id}/snapshot',
        id: 'getReviewSnapshot',
        tag,
        access: 'participant',
        summary: 'All that a review’s page shows, as of one event',
        description: 'Others’ votes are in it only once they are revealed.',
        params: byId,
        data: reviewSnapshotSchema,
        errors: ['NOT_FOUND'],
      },
      async ({ actor, params }) =>
        (await reviewSnapshots.get(actor, params.id)) as z.input<typeof reviewSnapshotSchema>,
    ),
    route(
      {
        method: 'get',
        path: '/reviews/{id}/events',
        id: 'followReview',
        tag,
        access: 'participant',
        summary: 'A review as it happens, as Server-Sent Events',
        description:
          'The review’s events, those of its runs and changes of the project itself: `event: event`, its `id` the event’s number, after those since `Last-Event-ID` or `after`. `event: presence` says first who is here, `seat` and `gone` one tab each; `beat` that the stream is alive; `reconnect` asks to connect again, `reset` to load anew.',
        params: byId,
        query: followQuery,
        errors: ['NOT_FOUND'],
        content: { 'text/event-stream': 'The live stream' },
        data: z.object({}),
      },
      async ({ actor, params, query, context }) =>
        stream(services, context, actor, params.id, query.after),
    ),
    route(
      {
        method: 'post',
        path: '/reviews/{id}/phase',
        id: 'changeReviewPhase',
        scope: 'review',
        tag,
        summary: 'Begin judging or discussing, go back, or close',
        params: byId,
        body: phaseChangeSchema,
        data: reviewSchema,
        errors: [...errors],
      },
      async ({ actor, params, body }) => changePhase(actor, params.id, body),
    ),
    route(
      {
        method: 'put',
        path: '/reviews/{id}/spotlight',
        id: 'moveSpotlight',
        scope: 'review',
        tag,
        summary: 'Lead everybody to an item',
        params: byId,
        body: spotlightSchema,
        data: reviewSchema,
        errors: [...errors],
      },
      async ({ actor, params, body }) =>
        facilitation.spotlight(actor, params.id, body.reviewItemId),
    ),
    route(
      {
        method: 'post',
        path: '/reviews/{id}/timer',
        id: 'extendTimer',
        scope: 'review',
        tag,
        summary: 'Give the present item more time',
        params: byId,
        body: timerSchema,
        data: reviewSchema,
        errors: [...errors],
      },
      async ({ actor, params, body }) => facilitation.extend(actor, params.id, body.seconds),
    ),
    route(
      {
        method: 'put',
        path: '/reviews/{id}/facilitator',
        id: 'handOverReview',
        scope: 'review',
        tag,
        summary: 'Hand the review over, or take it over from somebody who is gone',
        params: byId,
        body: handOverSchema,
        data: reviewSchema,
        errors: [...errors],
      },
      async ({ actor, params, body }) =>
        body.to === actor.id
          ? facilitation.takeOver(actor, params.id, body.from)
          : facilitation.handOver(actor, params.id, body),
    ),
  ];
};

async function stream(
  services: Services,
  context: Context,
  actor: Attendee,
  id: string,
  after?: number,
): Promise<Response> {
  const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
  const followed = await followReview(services, actor, id);
  if (!outgoing) throw invalid('accept', 'A live stream needs a connection of its own.');
  const last = Number(context.req.header('last-event-id') ?? after ?? followed.head);
  if (!Number.isSafeInteger(last) || last < 0)
    throw invalid('Last-Event-ID', 'must be an event’s number');
  services.limits.streams.hold(actor.id, outgoing);
  void streamEvents(outgoing, {
    ...followed,
    after: last,
    fault: services.streamFault,
    stillAllowed: async () => {
      const still = await services.actorOf(context);
      if (still?.kind !== 'person' && still?.kind !== 'guest') return false;
      await services.reviews.get(still, id);
      return true;
    },
  });
  return RESPONSE_ALREADY_SENT;
}
