import type { Context, Next } from 'hono';
import type { Origins } from '@/lib/config/origins';
import { headerOf } from './header';
import { addHeader } from './send';

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const HEADERS = 'Authorization, Content-Type, If-None-Match, Last-Event-ID';
const EXPOSED = 'ETag, Location, Retry-After, Content-Disposition, X-Request-Id';
/** How long a browser may remember what it was allowed, in seconds. */
const MAX_AGE = '600';

/**
 * Lets pages of the sites in the allow-list read what the API answers. Everybody else's browser
 * keeps it from them. Cookies stay out of it: such a page sends a token, or asks what is public.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const shareWith = ({ others }: Origins) =>
  async function share(context: Context, next: Next): Promise<Response | undefined> {
    if (others.size > 0) {
      addHeader(context, 'Vary', 'Origin');
      const origin = headerOf(context, 'origin');
      if (origin !== undefined && others.has(origin)) {
        addHeader(context, 'Access-Control-Allow-Origin', origin);
        if (isPreflight(context)) return preflight(context);
        addHeader(context, 'Access-Control-Expose-Headers', EXPOSED);
      }
    }
    await next();
  };

function isPreflight(context: Context): boolean {
  return (
    context.req.method === 'OPTIONS' &&
    headerOf(context, 'access-control-request-method') !== undefined
  );
}

function preflight(context: Context): Response {
  addHeader(context, 'Access-Control-Allow-Methods', METHODS);
  addHeader(context, 'Access-Control-Allow-Headers', HEADERS);
  addHeader(context, 'Access-Control-Max-Age', MAX_AGE);
  return context.body(null, 204);
}
