import type { Context, Next } from 'hono';
import { type Origins, originOf } from '@/lib/config/origins';
import { AppError } from './app-error';
import { isForUs } from './authorization';
import { headerOf } from './header';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** Whether a Host is this machine itself. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.test(host);

/**
 * Refuses a change that another site's page asks for. A browser says where a request comes from in
 * `Origin`, or at least in `Sec-Fetch-Site`; scripts without a browser send neither and are let
 * through. A site of the allow-list may change things, but never by our cookies.
 */
export const refuseForeignOrigin = (origins: Origins) =>
  async function refuse(context: Context, next: Next): Promise<void> {
    if (!SAFE.has(context.req.method) && isForeign(context, origins))
      throw new AppError('FORBIDDEN', 'This request comes from another site.');
    await next();
  };

function isForeign(context: Context, { own, others }: Origins): boolean {
  // A browser adds cookies by itself, but never a token.
  if (isForUs(headerOf(context, 'authorization'))) return false;
  const origin = headerOf(context, 'origin');
  if (origin === undefined) return headerOf(context, 'sec-fetch-site') === 'cross-site';
  const host = headerOf(context, 'host') ?? '';
  // Where the public address is known, its scheme counts too: over plain HTTP anybody could be it.
  if (own !== null && !isLoopbackHost(host) ? origin === own : isAt(origin, host)) return false;
  return !others.has(origin) || headerOf(context, 'cookie') !== undefined;
}

function isAt(origin: string, host: string): boolean {
  const known = originOf(origin);
  return known !== null && new URL(known).host === host;
}
