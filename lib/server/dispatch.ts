import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import compression from 'compression';
import type { Logger } from 'pino';
import { PATH_HEADER } from '@/lib/api/host';
import { ADDRESS_HEADER } from '@/lib/api/visit';
import { clientAddress } from './client-address';

const API =
  /^\/(?:api(?:\/|$|\?)|healthz(?:$|\?)|readyz(?:$|\?)|\.well-known\/walkaround-key\.json(?:$|\?))/;

/** How headers begin that only this process writes. */
const OURS = 'x-walkaround-';

/** In bytes; below it, compressing costs more than it saves. */
const WORTH_COMPRESSING = 1024;

/** Compresses answers of the API for clients that ask for it; a stream of events is left as it is. */
const compress = compression({
  threshold: WORTH_COMPRESSING,
  filter: (request, response) =>
    !String(response.getHeader('content-type')).startsWith('text/event-stream') &&
    compression.filter(request, response),
});

/** Sends each request where it belongs: the API to Hono, all else to Next. */
export function dispatch(deps: {
  app: OpenAPIHono;
  pages: RequestListener;
  log: Logger;
  https: boolean;
  trustedProxies: BlockList;
}): RequestListener {
  const api = getRequestListener(deps.app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    const address = clientAddress(
      request.socket.remoteAddress,
      forwardedFor(request),
      deps.trustedProxies,
    );
    sayOurselves(request, { [ADDRESS_HEADER]: address, [PATH_HEADER]: request.url ?? '/' });
    secure(response, deps.https);
    if (API.test(request.url ?? '/')) {
      const answer = () => void api(request, response);
      if (request.headers['accept-encoding']) compress(request as never, response as never, answer);
      else answer();
      return;
    }
    guardPage(request, response);
    void deps.pages(request, response);
  };
}

/**
 * Headers of our own name are ours to say, whatever the client claims: limits count by them. They
 * stand in two places, and Hono reads the raw one.
 */
function sayOurselves(request: IncomingMessage, ours: Record<string, string>): void {
  const { headers, rawHeaders } = request;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    const name = (rawHeaders[at] as string).toLowerCase();
    if (!name.startsWith(OURS)) continue;
    rawHeaders.splice(at, 2);
    delete headers[name];
  }
  for (const [name, value] of Object.entries(ours)) {
    headers[name] = value;
    rawHeaders.push(name, value);
  }
}

/** Node joins several lines of the header; the type does not know. */
function forwardedFor({ headers }: IncomingMessage): string | undefined {
  const value = headers['x-forwarded-for'];
  return Array.isArray(value) ? value.join(',') : value;
}

function secure(response: ServerResponse, https: boolean): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'DENY');
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** Pages may run only the scripts that this response names. Next reads the nonce from the request. */
function guardPage(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64');
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
}
