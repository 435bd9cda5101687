import { z } from '@hono/zod-openapi';
import { generateCookie } from 'hono/cookie';
import { invalid } from '@/lib/api/app-error';
import { byId, pagingQuery } from '@/lib/api/fields';
import { pageOf } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import { clientPath } from '@/lib/events/event.schema';
import type { ReviewPresenceService } from '@/lib/reviews/live/review-presence';
import type { ReviewSnapshotService } from '@/lib/reviews/live/review-snapshot.service';
import {
  guestLinkLookSchema,
  guestLinkSchema,
  guestSchema,
  invitedSchema,
  participantSchema,
  readySchema,
  whereSchema,
} from '@/lib/reviews/seats/participant.schema';
import type { ParticipantService } from '@/lib/reviews/seats/participant.service';
import { GUEST_COOKIE } from '@/lib/reviews/seats/participant.service';

const tag = 'Reviews';
const errors = ['NOT_FOUND', 'CONFLICT', 'FORBIDDEN'] as const;
const byToken = z.object({ token: z.string() });
const bySeat = z.object({ id: z.string(), participantId: z.string() });
const GUEST_SECONDS = 60 * 60 * 24 * 7;

/** Who takes part in a review, and who is there right now. */
export const participantRoutes = ({
  participants,
  reviewSnapshots,
  reviewPresence,
}: {
  participants: ParticipantService;
  reviewSnapshots: ReviewSnapshotService;
  reviewPresence: ReviewPresenceService;
}) => [
  route(
    {
      method: 'get',
      path: '/reviews/{id}/participants',
      id: 'listParticipants',
      tag,
      access: 'participant',
      summary: 'Who takes part in a review',
      params: byId,
      query: pagingQuery,
      data: participantSchema,
      list: true,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params, query }) => pageOf(await participants.list(actor, params.id), query),
  ),
  route(
    {
      method: 'put',
      path: '/reviews/{id}/participants/me',
      id: 'joinReview',
      scope: 'review',
      tag,
      summary: 'Join a review',
      params: byId,
      data: participantSchema,
      errors: [...errors],
    },
    async ({ actor, params }) => participants.join(actor, params.id),
  ),
  route(
    {
      method: 'patch',
      path: '/reviews/{id}/participants/me',
      id: 'setReady',
      scope: 'review',
      tag,
      access: 'participant',
      summary: 'Say whether I am ready',
      params: byId,
      body: readySchema,
      data: participantSchema,
      errors: [...errors],
    },
    async ({ actor, params, body }) => participants.setReady(actor, params.id, body.ready),
  ),
  route(
    {
      method: 'post',
      path: '/reviews/{id}/participants',
      id: 'inviteToReview',
      scope: 'review',
      tag,
      summary: 'Invite a person of the project',
      params: byId,
      body: invitedSchema,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params, body }) => participants.invite(actor, params.id, body.personId),
  ),
  route(
    {
      method: 'delete',
      path: '/reviews/{id}/participants/{participantId}',
      id: 'dismissParticipant',
      scope: 'review',
      tag,
      access: 'participant',
      summary: 'Take somebody out of a review, or leave it; votes stay',
      params: bySeat,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => participants.dismiss(actor, params.id, params.participantId),
  ),
  route(
    {
      method: 'put',
      path: '/reviews/{id}/guest-link',
      id: 'makeGuestLink',
      scope: 'admin',
      tag,
      summary: 'Create the guests’ link, in the place of any before. For leads of the project',
      params: byId,
      data: guestLinkSchema,
      errors: [...errors],
    },
    async ({ actor, params }) => participants.makeGuestLink(actor, params.id),
  ),
  route(
    {
      method: 'delete',
      path: '/reviews/{id}/guest-link',
      id: 'closeGuestLink',
      scope: 'admin',
      tag,
      summary: 'Close the guests’ link; its guests are out. For leads of the project',
      params: byId,
      status: 204,
      errors: [...errors],
    },
    async ({ actor, params }) => participants.closeGuestLink(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/guest-links/{token}',
      id: 'lookAtGuestLink',
      tag,
      access: 'public',
      summary: 'What a guests’ link is for',
      params: byToken,
      data: guestLinkLookSchema,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ params }) => participants.look(params.token),
  ),
  route(
    {
      method: 'post',
      path: '/guest-links/{token}/guests',
      id: 'joinAsGuest',
      tag,
      access: 'public',
      summary: 'Join a review as a guest, with a name; sets a cookie',
      params: byToken,
      body: guestSchema,
      data: participantSchema,
      status: 201,
      location: () => '/me',
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ params, body, context }) => {
      const { session, participant } = await participants.joinAsGuest(params.token, body.name);
      const options = {
        httpOnly: true,
        sameSite: 'Lax',
        secure: participants.overHttps,
        path: '/',
        maxAge: GUEST_SECONDS,
      } as const;
      addHeader(context, 'Set-Cookie', generateCookie(GUEST_COOKIE, session, options));
      return participant;
    },
  ),
  route(
    {
      method: 'put',
      path: '/reviews/{id}/presence/{clientId}',
      id: 'reportReviewPresence',
      scope: 'review',
      tag,
      access: 'participant',
      summary: 'Say which item a tab is on; to be repeated every 10 seconds',
      params: clientPath,
      body: whereSchema,
      status: 204,
      errors: ['NOT_FOUND', 'FORBIDDEN'],
    },
    async ({ actor, params, body }) => {
      if (!z.uuid().safeParse(params.clientId).success) throw invalid('clientId', 'must be a UUID');
      const participantId = await reviewSnapshots.seatOf(actor, params.id);
      reviewPresence.report(params.id, { clientId: params.clientId, participantId, ...body });
    },
  ),
  route(
    {
      method: 'delete',
      path: '/reviews/{id}/presence/{clientId}',
      id: 'leaveReviewPresence',
      scope: 'review',
      tag,
      access: 'participant',
      summary: 'Say that a tab is going',
      params: clientPath,
      status: 204,
      errors: ['NOT_FOUND', 'FORBIDDEN'],
    },
    async ({ actor, params }) => {
      reviewPresence.leave(
        params.id,
        await reviewSnapshots.seatOf(actor, params.id),
        params.clientId,
      );
    },
  ),
];
