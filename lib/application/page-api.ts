import 'server-only';
import { cookies, headers } from 'next/headers';
import { ADDRESS_HEADER } from '@/lib/api/visit';
import { type ApiClient, createClient } from './client';
import { theHost } from './host';

/**
 * The API for a page on the server: the same application and the same typed client as in the
 * browser, called in process with the visitor's cookie.
 */
export async function pageApi(): Promise<ApiClient> {
  const host = theHost();
  const cookie = (await cookies()).toString();
  // What is counted by address must count for the visitor, who is one page away.
  const address = (await headers()).get(ADDRESS_HEADER) ?? '';
  return createClient((path, init) =>
    host.request(path, {
      ...init,
      headers: { ...init.headers, cookie, [ADDRESS_HEADER]: address },
    }),
  );
}
