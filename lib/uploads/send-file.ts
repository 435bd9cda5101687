import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { create } from 'content-disposition';
import type { Context } from 'hono';
import { headerOf } from '@/lib/api/header';
import { lazyBody } from '@/lib/api/lazy-body';
import { matches } from '@/lib/api/serve-route';

/** What somebody else made does nothing here: no script, no form, no origin of ours. */
const POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

/**
 * Answers with a file that people handed in, so that no browser runs or shows it as a page of ours.
 * @param file.tag changes with the bytes
 * @param file.name as what a browser saves it
 */
export async function sendFile(
  context: Context,
  file: { place: string; mediaType: string; tag: string; name: string },
): Promise<Response> {
  const { place, mediaType, tag, name } = file;
  const etag = `"${tag}"`;
  const headers = {
    'Content-Disposition': create(name),
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Whether somebody may still see it is asked each time; and its bytes are as they are.
    'Cache-Control': 'private, no-cache, no-transform',
    ETag: etag,
  };
  if (matches(headerOf(context, 'if-none-match'), etag)) return context.body(null, 304, headers);
  const { size } = await stat(place);
  return context.body(lazyBody(bytesOf(place)), 200, {
    ...headers,
    'Content-Type': mediaType,
    'Content-Length': String(size),
  });
}

/** Opens the file only once somebody reads it. */
async function* bytesOf(place: string): AsyncGenerator<Uint8Array, void> {
  yield* createReadStream(place);
}
