import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context, Next } from 'hono';
import { headerOf } from './header';

/** Where a request comes from. */
export interface Visit {
  /** The visitor's address; none for what this process asks itself. */
  address: string | null;
  userAgent: string | null;
  /** The request's cookies, as they came. */
  cookies?: string | null;
}

/** Our own header with the visitor's address; `lib/server` sets it, whatever a client says. */
export const ADDRESS_HEADER = 'x-walkaround-ip';

/** Our own header with the request's id, which its answer and its lines in the log have too. */
export const REQUEST_HEADER = 'x-walkaround-request';

const ELSEWHERE: Visit = { address: null, userAgent: null };
const present = new AsyncLocalStorage<Visit>();

/** Remembers for the rest of a request where it comes from. */
export function rememberVisit(context: Context, next: Next): Promise<void> {
  const visit = {
    address: headerOf(context, ADDRESS_HEADER) || null,
    userAgent: headerOf(context, 'user-agent') || null,
    cookies: headerOf(context, 'cookie') || null,
  };
  return present.run(visit, next);
}

/** Where the request comes from that is being answered. */
export const presentVisit = (): Visit => present.getStore() ?? ELSEWHERE;
