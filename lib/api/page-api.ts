import 'server-only';
import { cookies } from 'next/headers';
import { type ApiClient, createClient } from './client';
import { theHost } from './host';

/**
 * The API for a page on the server: the same application and the same typed client as in the
 * browser, called in process with the visitor's cookie.
 */
export async function pageApi(): Promise<ApiClient> {
  const host = theHost();
  const cookie = (await cookies()).toString();
  return createClient((path, init) =>
    host.request(path, { ...init, headers: { ...init.headers, cookie } }),
  );
}
