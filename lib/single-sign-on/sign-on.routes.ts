import type { Context } from 'hono';
import { AppError } from '@/lib/api/app-error';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import type { PasswordService } from '@/lib/sign-in/password.service';
import {
  addressSchema,
  beginSchema,
  connectSchema,
  providerAccountSchema,
  waysSchema,
} from './sign-on.schema';
import type { SignOnService } from './sign-on.service';
import { SIGN_ON_WORDS } from './sign-on.words';

const tag = 'Single sign-on';

/** The ways to sign in here, and the identity provider's of them. */
export const signOnRoutes = ({
  signOn,
  signInWays,
  passwords,
}: {
  /** None where no provider is set. */
  signOn: SignOnService | null;
  signInWays: { provider: { name: string } | null; mail: boolean };
  passwords: PasswordService;
}) => [
  route(
    {
      method: 'get',
      path: '/sign-in-ways',
      id: 'getSignInWays',
      tag,
      access: 'public',
      summary: 'How people sign in here besides by password and passkey',
      data: waysSchema,
    },
    async () => signInWays,
  ),
  route(
    {
      method: 'post',
      path: '/provider-sign-ins',
      id: 'beginProviderSignIn',
      tag,
      access: 'public',
      summary: 'Begin to sign in at the identity provider, which sends the browser back',
      body: beginSchema,
      data: addressSchema,
      errors: ['NOT_FOUND', 'UNAVAILABLE'],
    },
    async ({ body, context }) => sent(context, await there(signOn).begin(body.next)),
  ),
  route(
    {
      method: 'get',
      path: '/me/provider-account',
      id: 'getMyProviderAccount',
      scope: 'never',
      tag,
      summary: 'My account at the identity provider, if it is connected',
      data: providerAccountSchema,
    },
    async ({ actor }) => ({
      connected: (await signOn?.mine(actor)) ?? null,
      ...(await passwords.stateOf(actor)),
    }),
  ),
  route(
    {
      method: 'post',
      path: '/me/provider-account',
      id: 'connectProviderAccount',
      scope: 'never',
      tag,
      summary: 'Begin to connect my account at the identity provider',
      body: connectSchema,
      data: addressSchema,
      errors: ['NOT_FOUND', 'CONFLICT', 'RATE_LIMITED', 'UNAVAILABLE'],
    },
    async ({ actor, body, context }) =>
      sent(context, await there(signOn).beginConnecting(actor, body.password)),
  ),
  route(
    {
      method: 'post',
      path: '/me/provider-account/removal',
      id: 'disconnectProviderAccount',
      scope: 'never',
      tag,
      summary: 'Sign in with the identity provider no more; it takes my password',
      body: connectSchema,
      status: 204,
      errors: ['NOT_FOUND', 'RATE_LIMITED'],
    },
    async ({ actor, body }) => there(signOn).disconnect(actor, body.password),
  ),
  route(
    {
      method: 'post',
      path: '/me/provider-confirmations',
      id: 'confirmWithProvider',
      scope: 'never',
      tag,
      summary: 'Begin to say again who I am, at the identity provider',
      description:
        'For whoever has no password. It counts for five minutes, in the browser that comes back.',
      body: beginSchema,
      data: addressSchema,
      errors: ['NOT_FOUND', 'CONFLICT', 'UNAVAILABLE'],
    },
    async ({ actor, body, context }) =>
      sent(context, await there(signOn).beginConfirming(actor, body.next)),
  ),
];

/** Gives the browser what it comes back with. */
function sent(context: Context, { url, cookie }: { url: string; cookie: string }) {
  addHeader(context, 'Set-Cookie', cookie);
  return { url };
}

function there(signOn: SignOnService | null): SignOnService {
  if (!signOn) throw new AppError('NOT_FOUND', SIGN_ON_WORDS.notSet);
  return signOn;
}
