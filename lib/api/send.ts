import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

/** Adds a header to the answer. Of `Set-Cookie` there may be several. */
export function addHeader(context: Context, name: string, value: string): void {
  const { outgoing } = bindings(context);
  if (outgoing) outgoing.appendHeader(name, value);
  else context.header(name, value, { append: true });
}

/**
 * Answers with a body of JSON, or with none. On a socket it is written straight to Node's
 * response: a `Response` in between would cost a stream and a turn of the timers.
 */
export function send(
  context: Context,
  status: 200 | 201 | 204 | 304,
  json: string | null,
): Response {
  const { outgoing } = bindings(context);
  if (!outgoing) {
    if (json === null) return context.body(null, status);
    context.header('Content-Type', 'application/json');
    return context.body(json, status as 200 | 201);
  }
  if (json !== null) {
    outgoing.setHeader('Content-Type', 'application/json');
    outgoing.setHeader('Content-Length', Buffer.byteLength(json));
  }
  outgoing.writeHead(status);
  outgoing.end(json ?? undefined);
  return RESPONSE_ALREADY_SENT;
}

function bindings(context: Context): Partial<HttpBindings> {
  return (context.env ?? {}) as Partial<HttpBindings>;
}
