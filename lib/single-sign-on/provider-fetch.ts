/** How long the identity provider may take to answer, in milliseconds. */
export const PROVIDER_MS = 10_000;

/** How much it may answer, in bytes: its keys and somebody's groups are far less. */
const MOST = 1_000_000;

/**
 * Asks the identity provider. It is the one server that this one asks by HTTP, at addresses that
 * the environment names and that provider's own description; none that anybody typed in a page.
 * A redirect is not followed: it could lead anywhere.
 * @throws TypeError, DOMException when it can't be reached in time; Error when it says too much
 */
export async function providerFetch(url: string, init: RequestInit): Promise<Response> {
  const limit = AbortSignal.timeout(PROVIDER_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  const answer = await fetch(url, { ...init, redirect: 'manual', signal });
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST) throw new Error(`the identity provider’s answer is over ${MOST} bytes`);
    parts.push(part);
  }
  const { status, headers } = answer;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : Buffer.concat(parts), { status, headers });
}
