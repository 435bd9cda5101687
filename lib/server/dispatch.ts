import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import compression from 'compression';
import type { Logger } from 'pino';
import { loggedPath } from '@/lib/api/logged-path';
import { ADDRESS_HEADER, REQUEST_HEADER } from '@/lib/api/visit';
import { PATH_HEADER } from '@/lib/application/host';
import { clientAddress } from './client-address';
import { isOurHost, refuseHost } from './host-check';
import { guardAnswer, guardPage, secure } from './security-headers';

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
  /** The public origin; without one, every Host is answered. */
  own?: string | null;
}): RequestListener {
  const api = getRequestListener(deps.app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    const address = clientAddress(
      request.socket.remoteAddress,
      forwardedFor(request),
      deps.trustedProxies,
    );
    const id = randomUUID();
    sayOurselves(request, {
      [ADDRESS_HEADER]: address,
      [PATH_HEADER]: request.url ?? '/',
      [REQUEST_HEADER]: id,
    });
    response.setHeader('X-Request-Id', id);
    if (deps.log.isLevelEnabled('debug')) logAnswer(request, response, deps.log);
    secure(response, deps.https);
    if (deps.own && !isOurHost(request, deps.own)) return refuseHost(response, deps.own);
    if (API.test(request.url ?? '/')) {
      guardAnswer(response);
      const answer = () => void api(request, response);
      if (request.headers['accept-encoding']) compress(request as never, response as never, answer);
      else answer();
      return;
    }
    guardPage(request, response);
    void deps.pages(request, response);
  };
}

function logAnswer(request: IncomingMessage, response: ServerResponse, log: Logger): void {
  const began = performance.now();
  const { method, url = '/', headers } = request;
  response.on('close', () =>
    log.debug(
      {
        request: headers[REQUEST_HEADER],
        method,
        path: loggedPath(url),
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      },
      'answered',
    ),
  );
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
