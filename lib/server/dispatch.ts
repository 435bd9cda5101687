import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';

const API =
  /^\/(?:api(?:\/|$|\?)|healthz(?:$|\?)|readyz(?:$|\?)|\.well-known\/walkaround-key\.json(?:$|\?))/;

/** Sends each request where it belongs: the API to Hono, all else to Next. */
export function dispatch(deps: {
  app: OpenAPIHono;
  pages: RequestListener;
  log: Logger;
  https: boolean;
}): RequestListener {
  const api = getRequestListener(deps.app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    // Ours to say, whatever the client claims: rate limits count by it.
    request.headers['x-walkaround-ip'] = request.socket.remoteAddress ?? '';
    delete request.headers['x-walkaround-invitation'];
    secure(response, deps.https);
    if (API.test(request.url ?? '/')) return void api(request, response);
    guardPage(request, response);
    void deps.pages(request, response);
  };
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
