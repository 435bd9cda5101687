import type { z } from '@hono/zod-openapi';
import { ApiError } from '@/lib/api/api-error';
import type { Meta } from '@/lib/api/envelope';
import type { RouteSpec } from '@/lib/api/route';
import type { Api } from './app';

type Spec = Api['spec'];
type Method = Spec['method'];
type Path<M extends Method> = Extract<Spec, { method: M }>['path'];
type SpecOf<M extends Method, P extends string> = Extract<Spec, { method: M; path: P }>;
type Input<S, Part extends 'query' | 'body'> = S extends { [K in Part]: infer T extends z.ZodType }
  ? z.input<T>
  : undefined;
type ParamsOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? { [K in Name]: string } & ParamsOf<Rest>
  : unknown;

export type Data<M extends Method, P extends string> =
  SpecOf<M, P> extends infer S extends RouteSpec
    ? S extends { data: infer D extends z.ZodType }
      ? S extends { list: true }
        ? z.output<D>[]
        : z.output<D>
      : null
    : never;

export interface CallOptions<M extends Method, P extends string> {
  params?: ParamsOf<P>;
  query?: Partial<
    Record<keyof Input<SpecOf<M, P>, 'query'>, string | number | boolean | undefined>
  >;
  body?: Input<SpecOf<M, P>, 'body'>;
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

interface AnyOptions {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
  keepalive?: boolean;
}

export type Send = (path: string, init: RequestInit) => Response | Promise<Response>;
export type ApiClient = ReturnType<typeof createClient>;

/**
 * The typed client, the same for the browser and for pages on the server.
 * Its types come from the routes themselves; nothing of the server reaches the browser.
 * @param send how a request travels: `fetch`, or a call in process
 */
export function createClient(send: Send) {
  return { call, list };

  /** Calls an operation and gives its `data`. Rejects with `ApiError`. */
  async function call<M extends Method, P extends Path<M> & string>(
    method: M,
    path: P,
    options: CallOptions<M, P> = {},
  ): Promise<Data<M, P>> {
    return (await request(method, path, options)).data as Data<M, P>;
  }

  /** Calls a list operation and gives its `data` with `meta`. Rejects with `ApiError`. */
  async function list<P extends Path<'get'> & string>(
    path: P,
    options: CallOptions<'get', P> = {},
  ): Promise<{ data: Data<'get', P>; meta: Meta }> {
    return (await request('get', path, options)) as { data: Data<'get', P>; meta: Meta };
  }

  async function request(method: string, path: string, options: object) {
    const { params, query, body, signal, keepalive } = options as AnyOptions;
    let response: Response;
    try {
      response = await send(address(path, params ?? {}, query ?? {}), {
        method: method.toUpperCase(),
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
        ...(keepalive ? { keepalive } : {}),
      });
    } catch (error) {
      if ((error as Error).name === 'AbortError') throw error;
      throw new ApiError('OFFLINE', 'The server could not be reached.', 0);
    }
    if (response.status === 204) return { data: null };
    const answer = await response.json().catch(() => null);
    if (answer?.success) return answer as { data: unknown; meta?: Meta };
    const { code, message, details, current } = answer?.error ?? {};
    // A proxy in between may answer for a server that is away.
    if (!code) throw new ApiError('OFFLINE', 'The server gave no usable answer.', response.status);
    throw new ApiError(code, message, response.status, details, current);
  }
}

function address(
  path: string,
  params: Record<string, string>,
  query: Record<string, unknown>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`;
}
