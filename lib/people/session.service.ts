import type { Actor } from './actor';
import type { Auth } from './auth';

const KEPT = 10_000;
const FRESH_MS = 30_000;

interface Known {
  actor: Actor | null;
  until: number;
}

export type SessionService = ReturnType<typeof createSessionService>;

/**
 * Says who a request's cookie belongs to. What better-auth found is remembered for half a minute;
 * this process makes every write to sessions, so `forget` keeps the memory true.
 */
export function createSessionService(now: () => number = Date.now) {
  const known = new Map<string, Known>();

  return { actorOf, forget };

  /**
   * The person behind a request's cookies, or nobody; all its headers are asked for only when the
   * cookie is not known.
   * `refreshed` is a cookie to hand back when the session was prolonged.
   */
  async function actorOf(
    auth: Auth,
    cookies: string | undefined,
    headers: () => Headers,
  ): Promise<{ actor: Actor | null; refreshed: string | null }> {
    const cookie = sessionCookie(cookies);
    if (!cookie) return { actor: null, refreshed: null };
    const hit = known.get(cookie);
    if (hit && hit.until > now()) return { actor: hit.actor, refreshed: null };

    const { response, headers: answer } = await auth.api.getSession({
      headers: headers(),
      returnHeaders: true,
    });
    const actor: Actor | null = response
      ? {
          kind: 'person',
          id: response.user.id,
          name: response.user.name,
          role: response.user.role === 'owner' ? 'owner' : 'member',
        }
      : null;
    if (known.size >= KEPT) known.clear();
    const ends = response ? response.session.expiresAt.getTime() : Number.POSITIVE_INFINITY;
    known.set(cookie, { actor, until: Math.min(now() + FRESH_MS, ends) });
    return { actor, refreshed: answer?.get('set-cookie') ?? null };
  }

  /** Drops what is remembered; to be called after any write to people or sessions. */
  function forget(model: string): void {
    if (model === 'session' || model === 'user') known.clear();
  }
}

function sessionCookie(header: string | undefined): string | undefined {
  return header?.match(/(?:^|;\s*)(?:__Secure-)?walkaround\.session_token=([^;]+)/)?.[1];
}
