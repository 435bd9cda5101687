import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AppError } from './app-error';
import { headerOf } from './header';
import type { RouteSpec } from './route';

/** The largest body of a request of JSON, in bytes. */
export const BODY_LIMIT = 1024 * 1024;

/** The same where it brings a document: JSON may write a character of three bytes in six. */
const LONG_BODY_LIMIT = 16 * 1024 * 1024;

/** What a route is sent, parsed. @throws AppError when it is no JSON, or too large */
export async function readBody(spec: RouteSpec, context: Context): Promise<unknown> {
  const left = headerOf(context, 'content-type') === undefined;
  // Whoever sends something says what it is; who says nothing and sends nothing leaves it out.
  if (spec.optionalBody && left && !hasBody(context)) return {};
  return readJson(context, spec.long ? limitLong : limitJson);
}

/** @throws AppError when the body is no JSON, or too large */
export async function readJson(context: Context, limit = limitJson): Promise<unknown> {
  const type = headerOf(context, 'content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
  }
  const text = await readText(context, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('VALIDATION_ERROR', 'The body is not valid JSON.', [
      { field: 'body', message: 'is not valid JSON' },
    ]);
  }
}

/** Reads no more of a body than a limit. @throws PAYLOAD_TOO_LARGE beyond it */
export async function readText(context: Context, limit: BodyLimit): Promise<string> {
  const length = headerOf(context, 'content-length');
  // A stated length is checked without touching the stream, which keeps the common case fast.
  if (length === undefined) await limit.stream(context, async () => {});
  else if (Number(length) > limit.most) limit.refuse();
  return context.req.text();
}

/** How large a body may be. @param most in bytes @param inWords for whoever sent too much */
export function bodyOf(most: number, inWords: string) {
  const refuse = (): never => {
    throw new AppError('PAYLOAD_TOO_LARGE', `The body is larger than ${inWords}.`);
  };
  return { most, refuse, stream: bodyLimit({ maxSize: most, onError: refuse }) };
}
type BodyLimit = ReturnType<typeof bodyOf>;

const limitJson = bodyOf(BODY_LIMIT, '1 MiB');
const limitLong = bodyOf(LONG_BODY_LIMIT, '16 MiB');

/** RFC 9112, 6: a request has a body when it states a length or how it is transferred. */
function hasBody(context: Context): boolean {
  const length = headerOf(context, 'content-length');
  return (
    (length !== undefined && length !== '0') || headerOf(context, 'transfer-encoding') !== undefined
  );
}
