import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import type { Services } from '@/lib/api/services';
import { byId } from '@/lib/guides/guide.schema';
import {
  byToken,
  newResetLinkSchema,
  passwordChangeSchema,
  resetLookSchema,
  resetSchema,
  sessionSchema,
  sessionsQuery,
} from './account.schema';

const tag = 'Account';

/** My password and my sessions, and the links for whoever lost a password. */
export const accountRoutes = ({ passwords, mySessions, sessionOf }: Services) => [
  route(
    {
      method: 'put',
      path: '/me/password',
      id: 'changeMyPassword',
      tag,
      summary: 'Change my password; my other sessions end unless they are kept',
      body: passwordChangeSchema,
      status: 204,
      errors: ['RATE_LIMITED'],
    },
    async ({ actor, body, context }) => {
      const { device } = await passwords.change(actor, await sessionOf(context), body);
      addHeader(context, 'Set-Cookie', device);
    },
  ),
  route(
    {
      method: 'get',
      path: '/me/sessions',
      id: 'listMySessions',
      tag,
      summary: 'Where I am signed in, the last used first',
      query: sessionsQuery,
      data: sessionSchema,
      list: true,
    },
    async ({ actor, query, context }) =>
      mySessions.list(actor, await sessionOf(context), offset(query)),
  ),
  route(
    {
      method: 'delete',
      path: '/me/sessions',
      id: 'endMyOtherSessions',
      tag,
      summary: 'End all my sessions but the one that asks',
      status: 204,
    },
    async ({ actor, context }) => {
      await mySessions.endOthers(actor, await sessionOf(context));
    },
  ),
  route(
    {
      method: 'delete',
      path: '/me/sessions/{id}',
      id: 'endMySession',
      tag,
      summary: 'End one of my sessions',
      params: byId,
      status: 204,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => mySessions.end(actor, params.id),
  ),
  route(
    {
      method: 'post',
      path: '/people/{id}/reset-links',
      id: 'createResetLink',
      tag,
      access: 'owner',
      summary: 'Create a one-time link with which somebody chooses a new password',
      description:
        'It works for an hour, in the place of any before. It is in this answer and is not kept.',
      params: byId,
      data: newResetLinkSchema,
      status: 201,
      location: () => '/people',
      errors: ['NOT_FOUND', 'CONFLICT'],
    },
    async ({ actor, params }) => passwords.makeLink(actor, params.id),
  ),
  route(
    {
      method: 'get',
      path: '/reset-links/{token}',
      id: 'lookAtResetLink',
      tag,
      access: 'public',
      summary: 'Whose password a link is for',
      params: byToken,
      data: resetLookSchema,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ params }) => passwords.look(params.token),
  ),
  route(
    {
      method: 'put',
      path: '/reset-links/{token}/password',
      id: 'resetPassword',
      tag,
      access: 'public',
      summary: 'Choose a new password with a link; all sessions of that person end',
      params: byToken,
      body: resetSchema,
      status: 204,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ params, body, context }) => {
      const { device } = await passwords.reset(params.token, body.password);
      addHeader(context, 'Set-Cookie', device);
    },
  ),
];
