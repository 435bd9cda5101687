import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '@/lib/api/app-error';
import { isForUs } from '@/lib/api/authorization';
import { headerOf } from '@/lib/api/header';
import { addHeader } from '@/lib/api/send';
import { checkedBody } from '@/lib/api/serve-route';
import type { EventHub } from '@/lib/events/event.hub';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import type { Auth } from './auth';
import { deviceCookieIn } from './known-device';
import { signInSchema } from './sign-in.schema';
import type { SignIn } from './sign-in.service';

/**
 * What remains below `/api/auth`: signing in and out, and whose session it is. What else better-auth
 * could do (changing a password, say) has a route of ours, with our limits, or is not offered.
 */
export function serveSignIn(
  app: OpenAPIHono,
  services: { auth: Auth; hub: EventHub; signIn: SignIn },
): void {
  const { auth, hub, signIn } = services;

  app.use('/api/auth/*', async (context, next) => {
    if (isForUs(headerOf(context, 'authorization')))
      throw new AppError('FORBIDDEN', TOKEN_REFUSALS.never);
    await next();
  });

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
