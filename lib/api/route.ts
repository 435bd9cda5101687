import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Actor, Guest, Person } from '@/lib/model/actor';
import type { Scope } from '@/lib/model/token.types';
import type { ErrorCode } from './app-error';

type Schema = z.ZodType;
type Output<S> = S extends Schema ? z.output<S> : undefined;
export type Access = 'public' | 'participant' | 'person' | 'staff' | 'owner';

/** What a route is, for the router, the OpenAPI document and the typed client alike. */
export interface RouteSpec {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, with parameters in braces: `/runs/{id}`. */
  path: string;
  /** The operation's name in the OpenAPI document. */
  id: string;
  summary: string;
  description?: string;
  tag: string;
  /**
   * Who may call it at all; the service decides about the resource. `person` unless said;
   * `participant` is a person or a review's guest, `staff` an owner or an admin.
   */
  access?: Access;
  /**
   * The scope that a token needs for it, or `never`. Unless said: `admin` for staff and owners, else
   * `read` for `get` and `answer` for what changes something.
   */
  scope?: Scope | 'never';
  /** About the whole workspace: a token that is for some projects only may not. */
  wide?: true;
  /** Also for whoever must set up a second factor first: what that takes. */
  beforeSecondFactor?: true;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  /** The body is the bytes of a file, which the handler reads as they come: see `sentFile`. */
  file?: true;
  /** Its body may be as large as a document that is imported; others at most 1 MiB. */
  long?: true;
  /** A request without a body is as good as one with an empty object. */
  optionalBody?: boolean;
  /** The schema of `data`; of one entry when `list` is set. Nothing for 204. */
  data?: Schema;
  list?: boolean;
  status?: 200 | 201 | 204;
  /** Where the new resource is, for a 201's `Location`. */
  // biome-ignore lint/suspicious/noExplicitAny: the data's type is not known to the interface
  location?: (data: any) => string;
  /** Whether what a 201 would tell of was there already, so that it is a 200. */
  // biome-ignore lint/suspicious/noExplicitAny: the data's type is not known to the interface
  known?: (data: any) => boolean;
  /** Error codes beyond those every route can answer with. */
  errors?: ErrorCode[];
  /** Content types other than JSON that a 200 may have, with a word on each. */
  content?: Record<string, string>;
  /** `data` is the whole answer, without the envelope: its form is somebody else's. */
  bare?: boolean;
  /**
   * The answer is the same for everybody, so that caches between here and them may keep it. Nobody
   * is asked who they are, and no cookie is set. Only for `public`; see `sharedAnswer`.
   */
  shared?: boolean;
  /**
   * Answering takes so long that others would wait: a thread does it. Only for `get`, and for
   * routes of `lib/threads/reading-app.ts`.
   */
  apart?: boolean;
}

type CallerOf<S extends RouteSpec> = S['access'] extends 'public'
  ? Actor | null
  : S['access'] extends 'participant'
    ? Person | Guest
    : Person;
type ReplyOf<S extends RouteSpec> =
  | Response
  | (S['data'] extends Schema
      ? S['list'] extends true
        ? { items: z.input<S['data']>[]; total: number }
        : z.input<S['data']>
      : // biome-ignore lint/suspicious/noConfusingVoidType: a 204 handler returns nothing
        void);

export interface Call<S extends RouteSpec> {
  actor: CallerOf<S>;
  params: Output<S['params']>;
  query: Output<S['query']>;
  body: Output<S['body']>;
  context: Context;
  /** Who asks, asked anew: for a handler that waited long for what was sent. @throws AppError when they may no more */
  again: () => Promise<CallerOf<S>>;
}

/** Who is behind a request; none when nobody said who they are. */
export type ActorOf = (context: Context) => Promise<Actor | null>;

export interface Route<S extends RouteSpec = RouteSpec> {
  spec: S;
  handle(call: Call<S>): Promise<ReplyOf<S>>;
}

/**
 * Declares a route: what it takes, what it gives and who may call it, with the function that
 * answers. `lib/application/app.ts` checks the request against the first before it calls the second.
 */
export function route<const S extends RouteSpec>(spec: S, handle: Route<S>['handle']): Route<S> {
  return { spec, handle };
}

/** Where a route is served, as the router writes it: `/api/v1/runs/:id`. */
export const apiPath = (spec: Pick<RouteSpec, 'path'>): string =>
  `/api/v1${spec.path.replace(/\{(\w+)\}/g, ':$1')}`;
