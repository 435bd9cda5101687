import { createClient } from '@/lib/application/client';
import type { testWorld, Visitor } from './test-world';

type World = Pick<Awaited<ReturnType<typeof testWorld>>, 'app'>;
type NewToken = { scopes?: ('read' | 'answer' | 'review' | 'admin')[]; isAgent?: boolean };

/** Somebody who sends a token, and whatever other headers. */
export function bearer(w: World, token: string, more: Record<string, string> = {}): Visitor {
  const fetch = async (at: string, init: RequestInit = {}) =>
    w.app.request(at, {
      ...init,
      headers: {
        host: 'localhost:3000',
        authorization: `Bearer ${token}`,
        ...more,
        ...(init.headers as Record<string, string>),
      },
    });
  return { id: '', cookie: '', fetch, ...createClient(fetch) };
}

/** A new token of somebody's own, with all scopes unless said, and whoever sends it. */
export async function ownToken(
  w: World,
  by: Visitor,
  {
    headers,
    ...wanted
  }: NewToken & {
    name?: string;
    projectIds?: string[];
    expiresInDays?: number | null;
    headers?: Record<string, string>;
  } = {},
) {
  const made = await by.call('post', '/me/tokens', {
    body: { name: 'Script', scopes: ['read', 'answer', 'review', 'admin'], ...wanted },
  });
  return { ...made, as: bearer(w, made.token, headers) };
}

/** A new token of a project, and whoever sends it. */
export async function projectToken(
  w: World,
  by: Visitor,
  projectId: string,
  wanted: { name?: string; role?: 'contributor' | 'reviewer' | 'viewer'; isAgent?: boolean } = {},
) {
  const made = await by.call('post', '/projects/{id}/tokens', {
    params: { id: projectId },
    body: { name: 'CI', role: 'contributor', scopes: ['read', 'answer', 'review'], ...wanted },
  });
  return { ...made, as: bearer(w, made.token) };
}
