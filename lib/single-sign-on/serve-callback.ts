import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { addHeader } from '@/lib/api/send';
import type { Actor } from '@/lib/model/actor';
import { JOURNEY_COOKIE } from './journey';
import { CALLBACK } from './provider';
import type { SignOnService } from './sign-on.service';

/** Where the identity provider sends browsers back to: a page of ours follows, whatever came of it. */
export function serveCallback(
  app: OpenAPIHono,
  services: {
    signOn: SignOnService | null;
    actorOf: (context: Context) => Promise<Actor | null>;
  },
): void {
  const { signOn, actorOf } = services;
  if (!signOn) return;
  app.get(CALLBACK, async (context) => {
    const actor = await actorOf(context);
    const { to, cookies } = await signOn.comeBack(
      new URL(context.req.url).search,
      getCookie(context, JOURNEY_COOKIE),
      context.req.raw.headers,
      actor?.kind === 'person' ? actor.id : null,
    );
    for (const cookie of cookies) addHeader(context, 'Set-Cookie', cookie);
    context.header('Cache-Control', 'no-store');
    return context.redirect(to, 303);
  });
}
