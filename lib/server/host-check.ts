import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, ERROR_STATUS } from '@/lib/api/app-error';
import { failure } from '@/lib/api/envelope';
import { isLoopbackHost } from '@/lib/api/same-origin';

/** Those who look after the process ask at whatever address it has; the answer says nothing else. */
const HEALTH = /^\/(?:healthz|readyz)(?:$|\?)/;

/**
 * Whether a request names this server in its Host, as far as that is known: a name that somebody
 * else pointed here is not ours, and must get into no link, no cache and no browser's same origin.
 * @param own the public origin; nothing where nobody said
 */
export function isOurHost({ headers, url = '/' }: IncomingMessage, own: string | null): boolean {
  if (own === null || HEALTH.test(url)) return true;
  const { host = '' } = headers;
  return isLoopbackHost(host) || hostIn(`${new URL(own).protocol}//${host}`) === new URL(own).host;
}

/** Says at which address this server answers. */
export function refuseHost(response: ServerResponse, own: string): void {
  const error = new AppError('VALIDATION_ERROR', `This server is at ${own}, not at this address.`, [
    { field: 'Host', message: 'is not the host of the public address' },
  ]);
  response.writeHead(ERROR_STATUS[error.code], { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(failure(error)));
}

/** The host of an address, without the port that its scheme has anyway. */
function hostIn(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && url.pathname === '/' && !url.search && !url.username ? url.host : null;
}
