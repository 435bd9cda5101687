import { z } from '@hono/zod-openapi';
import { route } from '@/lib/api/route';
import { addHeader } from '@/lib/api/send';
import { assertionSchema, requestOptionsSchema } from './passkey.schema';
import type { PasskeySignIn } from './passkey-sign-in.service';

const tag = 'Passkeys';

/** Signing in with a passkey in place of email and password. */
export const passkeySignInRoutes = ({ passkeySignIn }: { passkeySignIn: PasskeySignIn }) => [
  route(
    {
      method: 'post',
      path: '/passkey-challenges',
      id: 'beginPasskeySignIn',
      tag,
      access: 'public',
      summary: 'What a browser needs to ask for a passkey to sign in with',
      description: 'For `navigator.credentials.get` of WebAuthn. Good for five minutes, once.',
      data: requestOptionsSchema,
    },
    async () => (await passkeySignIn.request()) as never,
  ),
  route(
    {
      method: 'post',
      path: '/passkey-sessions',
      id: 'signInWithPasskey',
      tag,
      access: 'public',
      summary: 'Sign in with a passkey; the session is in the cookie that comes back',
      body: z.strictObject({ passkey: assertionSchema }).openapi('PasskeySignIn'),
      status: 204,
      errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED'],
    },
    async ({ body, context }) => {
      const cookies = await passkeySignIn.signIn(body.passkey as never, context.req.raw.headers);
      for (const cookie of cookies) addHeader(context, 'Set-Cookie', cookie);
    },
  ),
];
