import { z } from '@hono/zod-openapi';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { Services } from '@/lib/api/services';
import { handOverSession } from './hand-over-session';
import {
  invitationLookSchema,
  invitationSchema,
  invitationsQuery,
  joinSchema,
  newInvitationSchema,
} from './invitation.schema';
import { personSchema } from './person.schema';

const tag = 'People';

/** One-time links that let people in. */
export const invitationRoutes = ({ people, invitations }: Services) => [
  route(
    {
      method: 'get',
      path: '/invitations',
      id: 'listInvitations',
      tag,
      access: 'owner',
      summary: 'Links that still work',
      query: invitationsQuery,
      data: invitationSchema,
      list: true,
    },
    async ({ query }) => invitations.list(offset(query)),
  ),
  route(
    {
      method: 'post',
      path: '/invitations',
      id: 'createInvitation',
      tag,
      access: 'owner',
      summary: 'Create a one-time link',
      description: 'The link is in this answer and is not kept.',
      data: newInvitationSchema,
      status: 201,
      location: () => '/invitations',
    },
    async ({ actor }) => invitations.create(actor),
  ),
  route(
    {
      method: 'delete',
      path: '/invitations/{id}',
      id: 'revokeInvitation',
      tag,
      access: 'owner',
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
      summary: 'Who a link is from',
      params: z.object({ token: z.string() }),
      data: invitationLookSchema,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ params }) => invitations.look(params.token),
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
      data: personSchema,
      status: 201,
      location: () => '/me',
      errors: ['NOT_FOUND', 'CONFLICT', 'RATE_LIMITED'],
    },
    async ({ body: { token, ...account }, context }) =>
      handOverSession(context, await people.join(token, account)),
  ),
];
