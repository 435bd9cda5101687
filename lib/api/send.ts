import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

/** Characters of JSON from which on bytes are cheaper. */
const LONG = 64 * 1024;

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
  // A short text goes out in one write with its headers; a long one is encoded only once as bytes.
  const body = json !== null && json.length > LONG ? Buffer.from(json) : json;
  if (body !== null) {
    outgoing.setHeader('Content-Type', 'application/json');
    outgoing.setHeader('Content-Length', Buffer.byteLength(body));
  }
  outgoing.writeHead(status);
  outgoing.end(body ?? undefined);
  return RESPONSE_ALREADY_SENT;
}

/** Whether somebody elsewhere asks; else it is a page of this process. */
export const isFromSocket = (context: Context): boolean => bindings(context).outgoing !== undefined;

function bindings(context: Context): Partial<HttpBindings> {
  return (context.env ?? {}) as Partial<HttpBindings>;
}
