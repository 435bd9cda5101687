import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import type { Services } from '@/lib/api/services';
import {
  invitationLookSchema,
  invitationSchema,
  joinSchema,
  newAccountSchema,
  newInvitationSchema,
  peopleQuery,
  personSchema,
  renameSchema,
  setupSchema,
} from './person.schema';
import type { SignedIn } from './person.service';

const tag = 'People';

/** Accounts: the first one, invitations, and who is here. Signing in is better-auth's. */
export const personRoutes = ({ people, invitations }: Services) => [
  route(
    {
      method: 'get',
      path: '/setup',
      id: 'getSetup',
      tag,
      access: 'public',
      summary: 'Whether the first account is still to be made',
      data: setupSchema,
    },
    async () => ({ needed: await people.needsOwner() }),
  ),
  route(
    {
      method: 'post',
      path: '/setup',
      id: 'createOwner',
      tag,
      access: 'public',
      summary: 'Make the owner’s account and sign in',
      body: newAccountSchema,
      data: personSchema,
      status: 201,
      location: () => '/me',
      errors: ['CONFLICT'],
    },
    async ({ body, context }) => handOver(context, await people.createOwner(body)),
  ),
  route(
    { method: 'get', path: '/me', id: 'getMe', tag, summary: 'Who I am', data: personSchema },
    async ({ actor }) => people.get(actor),
  ),
  route(
    {
      method: 'patch',
      path: '/me',
      id: 'changeMe',
      tag,
      summary: 'Change my name',
      body: renameSchema,
      data: personSchema,
    },
    async ({ actor, body }) => people.rename(actor, body.name),
  ),
  route(
    {
      method: 'get',
      path: '/people',
      id: 'listPeople',
      tag,
      summary: 'Everyone with an account',
      query: peopleQuery,
      data: personSchema,
      list: true,
    },
    async ({ query }) => people.list(offset(query)),
  ),
  route(
    {
      method: 'get',
      path: '/invitations',
      id: 'listInvitations',
      tag,
      access: 'owner',
      summary: 'Links that still work',
      query: peopleQuery,
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
      summary: 'Make a one-time link',
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
    async ({ params }) => invitations.revoke(params.id),
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
      errors: ['NOT_FOUND'],
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
      summary: 'Make an account with a link and sign in',
      body: joinSchema,
      data: personSchema,
      status: 201,
      location: () => '/me',
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ body: { token, ...account }, context }) =>
      handOver(context, await people.join(token, account)),
  ),
];

function handOver(context: Context, signedIn: SignedIn) {
  for (const cookie of signedIn.cookies) addHeader(context, 'Set-Cookie', cookie);
  return signedIn.person;
}
