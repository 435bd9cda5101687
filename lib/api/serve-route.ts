import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '@/lib/people/actor';
import { AppError, type ErrorDetail } from './app-error';
import type { Meta } from './envelope';
import { headerOf } from './header';
import { requirePagePerson } from './page-person';
import type { Call, Route, RouteSpec } from './route';
import { addHeader, send } from './send';

/** The largest request body, in bytes. */
export const BODY_LIMIT = 1024 * 1024;

/**
 * Answers one request by a route: who is asking, is what they sent well formed, then the handler,
 * then the envelope.
 * @throws AppError for whatever is wrong with the request
 */
export async function serveRoute(
  route: Route,
  context: Context,
  actorOf: (context: Context) => Promise<Actor | null>,
): Promise<Response> {
  const { spec } = route;
  const actor = spec.shared ? null : await actorOf(context);
  requirePagePerson(context, actor);
  requireAccess(spec, actor);
  const query = spec.query ? check(spec.query, context.req.query(), '') : undefined;
  const call = {
    actor,
    params: context.req.param(),
    query,
    body: spec.body ? check(spec.body, await readBody(spec, context), 'body') : undefined,
    context,
  } as Call<RouteSpec>;
  const reply = await route.handle(call);
  if (reply instanceof Response) return reply;
  return shape(spec, context, reply, query as { page: number; limit: number } | undefined);
}

/**
 * The body of a request that no route of ours answers, checked.
 * @throws AppError naming the fields that are wrong
 */
export async function checkedBody<S extends z.ZodType>(
  schema: S,
  context: Context,
): Promise<z.output<S>> {
  return check(schema, await readJson(context), 'body') as z.output<S>;
}

function requireAccess(spec: RouteSpec, actor: Actor | null): void {
  const access = spec.access ?? 'person';
  if (access === 'public') return;
  if (access === 'participant' && actor?.kind === 'guest') return;
  if (actor?.kind !== 'person') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  if (access === 'owner' && actor.role !== 'owner') {
    throw new AppError('FORBIDDEN', 'Only an owner of this workspace may do that.');
  }
}

function check(schema: z.ZodType, value: unknown, root: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details = result.error.issues.flatMap((issue) => detailsOf(issue, root));
  throw new AppError('VALIDATION_ERROR', summary(details), details);
}

function detailsOf(issue: z.core.$ZodIssue, root: string): ErrorDetail[] {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: at ? `${at}.${key}` : key,
      message: 'is not a field of this request',
    }));
  }
  return [{ field: at || root || 'query', message: issue.message }];
}

function summary(details: ErrorDetail[]): string {
  const [first] = details;
  const more = details.length > 1 ? ` (and ${details.length - 1} more)` : '';
  return first ? `${first.field}: ${first.message}${more}` : 'The request is not valid.';
}

async function readBody(spec: RouteSpec, context: Context): Promise<unknown> {
  const left = headerOf(context, 'content-type') === undefined;
  // Whoever sends something says what it is; who says nothing and sends nothing leaves it out.
  if (spec.optionalBody && left && !hasBody(context)) return {};
  return readJson(context);
}

/** RFC 9112, 6: a request has a body when it states a length or how it is transferred. */
function hasBody(context: Context): boolean {
  const length = headerOf(context, 'content-length');
  return (
    (length !== undefined && length !== '0') || headerOf(context, 'transfer-encoding') !== undefined
  );
}

async function readJson(context: Context): Promise<unknown> {
  const type = headerOf(context, 'content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
  }
  await limitBody(context);
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('VALIDATION_ERROR', 'The body is not valid JSON.', [
      { field: 'body', message: 'is not valid JSON' },
    ]);
  }
}

const limitStream = bodyLimit({ maxSize: BODY_LIMIT, onError: () => tooLarge() });

async function limitBody(context: Context): Promise<void> {
  const length = headerOf(context, 'content-length');
  // A stated length is checked without touching the stream, which keeps the common case fast.
  if (length === undefined) await limitStream(context, async () => {});
  else if (Number(length) > BODY_LIMIT) tooLarge();
}

function tooLarge(): never {
  throw new AppError('PAYLOAD_TOO_LARGE', 'The body is larger than 1 MiB.');
}

function shape(
  spec: RouteSpec,
  context: Context,
  reply: unknown,
  query?: { page: number; limit: number },
): Response {
  const status = spec.status ?? 200;
  if (status === 204) return send(context, 204, null);
  const envelope: { success: true; data: unknown; meta?: Meta } = { success: true, data: reply };
  if (spec.list) {
    const { items, total } = reply as { items: unknown[]; total: number };
    envelope.data = items;
    envelope.meta = { page: query?.page ?? 1, limit: query?.limit ?? items.length, total };
  }
  if (spec.location) addHeader(context, 'Location', `/api/v1${spec.location(reply)}`);
  const text = JSON.stringify(envelope);
  if (spec.method === 'get') {
    const etag = `W/"${createHash('sha1').update(text).digest('base64url')}"`;
    addHeader(context, 'ETag', etag);
    addHeader(context, 'Cache-Control', 'private, no-cache');
    if (matches(headerOf(context, 'if-none-match'), etag)) return send(context, 304, null);
  }
  return send(context, status, text);
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag));
}
