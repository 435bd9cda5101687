import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { headerOf } from './header';

/**
 * A body that is a file's bytes, to be read as it comes and only if it is wanted.
 * @returns `length` as the request states it, in bytes
 */
export function sentFile(context: Context): {
  parts: AsyncIterable<Uint8Array>;
  length: number | undefined;
} {
  const stated = Number(headerOf(context, 'content-length') ?? Number.NaN);
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  const source = incoming ?? inProcess(context);
  // Who stops reading still answers on the same connection.
  const parts = source.iterator({ destroyOnReturn: false });
  return { parts, length: Number.isSafeInteger(stated) && stated >= 0 ? stated : undefined };
}

/** Not to be asked for on a socket, where it would begin to read as well. */
function inProcess({ req }: Context): Readable {
  return req.raw.body ? Readable.fromWeb(req.raw.body as never) : Readable.from([]);
}
