import type { Context } from 'hono';
import { AppError } from '@/lib/api/app-error';
import { byId } from '@/lib/api/fields';
import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import { WORDS } from '@/lib/people/people.words';
import type { ForgottenService } from '@/lib/sign-in/forgotten.service';
import type { MySessions } from '@/lib/sign-in/my-sessions.service';
import type { PasswordService } from '@/lib/sign-in/password.service';
import {
  byToken,
  forgottenSchema,
  newResetLinkSchema,
  passwordChangeSchema,
  resetLookSchema,
  resetSchema,
  sessionSchema,
  sessionsQuery,
} from './account.schema';

const tag = 'Account';

/** My password and my sessions, and the links for whoever lost a password. */
export const accountRoutes = ({
  passwords,
  forgotten,
  mySessions,
  sessionOf,
}: {
  /** None where no mail is sent. */
  forgotten: ForgottenService | null;
  passwords: PasswordService;
  mySessions: MySessions;
  sessionOf: (context: Context) => Promise<string | null>;
}) => [
  route(
    {
      method: 'put',
      path: '/me/password',
      id: 'changeMyPassword',
      scope: 'never',
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
      scope: 'never',
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
      scope: 'never',
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
      scope: 'never',
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
      scope: 'never',
      tag,
      access: 'staff',
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
  route(
    {
      method: 'post',
      path: '/password-reset-requests',
      id: 'requestPasswordReset',
      tag,
      access: 'public',
      summary: 'Ask for a link for a new password, by mail',
      description: 'The answer is the same whether the email has an account or not.',
      body: forgottenSchema,
      status: 204,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ body }) => {
      if (!forgotten) throw new AppError('NOT_FOUND', WORDS.noMail);
      await forgotten.ask(body.email);
    },
  ),
];
