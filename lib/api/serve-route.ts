import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Actor } from '@/lib/model/actor';
import { isStaff } from '@/lib/model/instance.roles';
import { AppError, type ErrorDetail } from './app-error';
import type { Meta } from './envelope';
import { headerOf } from './header';
import { longJson } from './long-json';
import { requirePagePerson } from './page-person';
import { readBody, readJson } from './read-body';
import type { ActorOf, Call, Route, RouteSpec } from './route';
import { SECOND_FACTOR_DUE, SECOND_FACTOR_FIELD } from './second-factor-due';
import { addHeader, isFromSocket, send } from './send';
import { requireScope } from './token-scope';

/** A body that took longer than this to come has its sender asked anew, in milliseconds. */
const SLOW_MS = 250;

/**
 * Answers a request somewhere else than on the event loop.
 * @param again who is behind the request by the time it is its turn; throws when they may no more
 */
export type AnswerApart = (
  context: Context,
  actor: Actor | null,
  again: () => Promise<Actor | null>,
) => Promise<Response>;

/**
 * Counts a request for whoever asks.
 * @param request.byPage a page of this process asks, on behalf of its visitor
 * @param request.long it takes long to answer
 * @throws RATE_LIMITED when there were too many
 */
export type CountRequest = (
  actor: Actor | null,
  request: { byPage: boolean; long?: boolean },
) => Promise<void>;

/**
 * Answers one request by a route: who is asking, is what they sent well formed, then the handler,
 * then the envelope.
 * @param apart answers instead of the handler of a route that takes long
 * @param count counts the request for whoever asks
 * @throws AppError for whatever is wrong with the request
 */
export async function serveRoute(
  route: Route,
  context: Context,
  actorOf: ActorOf,
  apart?: AnswerApart,
  count?: CountRequest,
): Promise<Response> {
  const { spec } = route;
  const actor = spec.shared ? null : await actorOf(context);
  await count?.(actor, { byPage: !isFromSocket(context), long: spec.apart ?? false });
  requirePagePerson(context, actor);
  requireAccess(spec, actor);
  requireScope(spec, actor);
  const query = spec.query ? check(spec.query, context.req.query(), '') : undefined;
  const again = async () => {
    const now = await actorOf(context);
    requireAccess(spec, now);
    requireScope(spec, now);
    return now;
  };
  if (spec.apart && apart) return apart(context, actor, again);
  const began = performance.now();
  const body = spec.body ? check(spec.body, await readBody(spec, context), 'body') : undefined;
  const waited = performance.now() - began > SLOW_MS;
  const call = {
    // What ended meanwhile is ended: a body can be held back for a minute.
    actor: waited && !spec.shared ? await again() : actor,
    params: context.req.param(),
    query,
    body,
    context,
    again,
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
  if (actor.secondFactorDue && !spec.beforeSecondFactor)
    throw new AppError('FORBIDDEN', SECOND_FACTOR_DUE, [
      { field: SECOND_FACTOR_FIELD, message: SECOND_FACTOR_DUE },
    ]);
  if (access === 'owner' && actor.role !== 'owner') {
    throw new AppError('FORBIDDEN', 'Only an owner of this workspace may do that.');
  }
  if (access === 'staff' && !isStaff(actor.role)) {
    throw new AppError('FORBIDDEN', 'Only an owner or an admin of this workspace may do that.');
  }
}

function check(schema: z.ZodType, value: unknown, root: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details = result.error.issues.flatMap((issue) => detailsOf(issue, value, root));
  throw new AppError('VALIDATION_ERROR', summary(details), details);
}

function detailsOf(issue: z.core.$ZodIssue, value: unknown, root: string): ErrorDetail[] {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: at ? `${at}.${key}` : key,
      message: 'is not a field of this request',
    }));
  }
  // What a number must be says nothing of one that is not there.
  const missing = issue.code === 'invalid_type' && issue.expected === 'number' && at !== '';
  const message = missing && isNothing(value, issue.path) ? 'is missing' : issue.message;
  return [{ field: at || root || 'query', message }];
}

/** Whether a request says nothing at a place. */
function isNothing(value: unknown, path: readonly PropertyKey[]): boolean {
  const at = (inside: unknown, name: PropertyKey) =>
    (inside as Record<PropertyKey, unknown>)?.[name];
  return path.reduce(at, value) === undefined;
}

function summary(details: ErrorDetail[]): string {
  const [first] = details;
  const more = details.length > 1 ? ` (and ${details.length - 1} more)` : '';
  return first ? `${first.field}: ${first.message}${more}` : 'The request is not valid.';
}

async function shape(
  spec: RouteSpec,
  context: Context,
  reply: unknown,
  query?: { page: number; limit: number },
): Promise<Response> {
  const isKnown = spec.known?.(reply) ?? false;
  const status = isKnown ? 200 : (spec.status ?? 200);
  if (status === 204) return send(context, 204, null);
  const envelope: { success: true; data: unknown; meta?: Meta } = { success: true, data: reply };
  if (spec.list) {
    const { items, total } = reply as { items: unknown[]; total: number };
    envelope.data = items;
    envelope.meta = { page: query?.page ?? 1, limit: query?.limit ?? items.length, total };
  }
  if (spec.location && !isKnown) addHeader(context, 'Location', `/api/v1${spec.location(reply)}`);
  const text = await longJson(envelope);
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
