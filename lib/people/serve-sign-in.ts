import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addHeader } from '@/lib/api/send';
import { checkedBody } from '@/lib/api/serve-route';
import type { Services } from '@/lib/api/services';
import { deviceCookieIn } from './known-device';
import { signInSchema } from './sign-in.schema';

/**
 * What remains below `/api/auth`: signing in and out, and whose session it is. What else better-auth
 * could do (changing a password, say) has a route of ours, with our limits, or is not offered.
 */
export function serveSignIn(app: OpenAPIHono, services: Services): void {
  const { auth, hub, signIn } = services;

  app.post('/api/auth/sign-in/email', async (context: Context) => {
    const account = await checkedBody(signInSchema, context);
    const { answer, device } = await signIn(
      account,
      deviceCookieIn(context),
      context.req.raw.headers,
    );
    for (const cookie of [...answer.headers.getSetCookie(), device])
      addHeader(context, 'Set-Cookie', cookie);
    return context.json(await answer.json());
  });

  app.post('/api/auth/sign-out', async (context) => {
    const answer = await auth.handler(context.req.raw);
    // What this browser followed, it must not follow a moment longer.
    hub.recheck();
    return answer;
  });

  app.get('/api/auth/get-session', (context) => auth.handler(context.req.raw));
}
