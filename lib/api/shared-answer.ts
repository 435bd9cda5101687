import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { headerOf } from './header';
import { matches } from './serve-route';

/** How long a cache may give an answer away before it asks again, in seconds. */
const MAX_AGE = 60;

/** An answer that any cache may keep for a minute, and then asks about by its `ETag`. For `shared` routes. */
export function sharedAnswer(context: Context, type: string, body: string): Response {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  context.header('ETag', etag);
  context.header('Cache-Control', `public, max-age=${MAX_AGE}`);
  if (matches(headerOf(context, 'if-none-match'), etag)) return context.body(null, 304);
  context.header('Content-Type', type);
  return context.body(body);
}
