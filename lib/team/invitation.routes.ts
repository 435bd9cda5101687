import { z } from '@hono/zod-openapi';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { AcceptanceService } from '@/lib/team/acceptance.service';
import type { InvitationService } from '@/lib/team/invitation.service';
import type { PersonService } from '@/lib/team/person.service';
import { handOverSession } from './hand-over-session';
import {
  acceptedSchema,
  invitationBatchSchema,
  invitationEditSchema,
  invitationLookSchema,
  invitationSchema,
  invitationsQuery,
  joinedSchema,
  joinSchema,
  newInvitationSchema,
  newInvitationsSchema,
} from './invitation.schema';

const tag = 'People';

/** One-time links that let people in. */
export const invitationRoutes = ({
  people,
  invitations,
  acceptances,
}: {
  people: PersonService;
  invitations: InvitationService;
  acceptances: AcceptanceService;
}) => [
  route(
    {
      method: 'get',
      path: '/invitations',
      id: 'listInvitations',
      tag,
      access: 'staff',
      summary: 'Links that still work',
      query: invitationsQuery,
      data: invitationSchema,
      list: true,
    },
    async ({ actor, query }) => invitations.list(actor, offset(query)),
  ),
  route(
    {
      method: 'post',
      path: '/invitations',
      id: 'createInvitation',
      tag,
      access: 'staff',
      summary: 'Create a one-time link',
      description: 'The link is in this answer and is not kept.',
      body: invitationEditSchema,
      optionalBody: true,
      data: newInvitationSchema,
      status: 201,
      location: () => '/invitations',
      errors: ['CONFLICT'],
    },
    async ({ actor, body }) => invitations.create(actor, body),
  ),
  route(
    {
      method: 'post',
      path: '/invitation-batches',
      id: 'createInvitations',
      tag,
      access: 'staff',
      summary: 'Create a one-time link for each of some emails',
      description: 'All of them or none. The links are in this answer and are not kept.',
      body: invitationBatchSchema,
      data: newInvitationsSchema,
      status: 201,
      location: () => '/invitations',
      errors: ['CONFLICT'],
    },
    async ({ actor, body }) => invitations.createMany(actor, body),
  ),
  route(
    {
      method: 'delete',
      path: '/invitations/{id}',
      id: 'revokeInvitation',
      tag,
      access: 'staff',
      summary: 'Revoke a link',
      params: z.object({ id: z.string() }),
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => invitations.revoke(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/invitation-links/{token}',
      id: 'lookAtInvitation',
      tag,
      access: 'public',
      summary: 'Who a link is from, and what it gives',
      params: z.object({ token: z.string() }),
      data: invitationLookSchema,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ params }) => invitations.look(params.token),
  ),
  route(
    {
      method: 'post',
      path: '/invitation-links/{token}/acceptance',
      id: 'acceptInvitation',
      scope: 'never',
      tag,
      summary: 'Use a link with the account I have: I am let into its projects',
      description: 'My role in the workspace stays. A link that adds nothing stays unused.',
      params: z.object({ token: z.string() }),
      data: acceptedSchema,
      errors: ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'RATE_LIMITED'],
    },
    async ({ actor, params }) => acceptances.acceptAs(actor, params.token),
  ),
  route(
    {
      method: 'post',
      path: '/people',
      id: 'join',
      tag,
      access: 'public',
      summary: 'Create an account with a link and sign in',
      body: joinSchema,
      data: joinedSchema,
      status: 201,
      location: () => '/me',
      errors: ['NOT_FOUND', 'CONFLICT', 'RATE_LIMITED'],
    },
    async ({ body: { token, ...account }, context }) => {
      const { leftOut, ...signedIn } = await people.join(token, account);
      return { ...handOverSession(context, signedIn), leftOut };
    },
  ),
];
