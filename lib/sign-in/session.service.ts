import { presentVisit } from '@/lib/api/visit';
import type { Database } from '@/lib/db/database';
import type { Actor } from '@/lib/model/actor';
import { INSTANCE_ROLES } from '@/lib/model/instance.roles';
import type { Auth } from './auth';
import { touchSession } from './session.repo';

const KEPT = 10_000;
const FRESH_MS = 30_000;
/** How exactly *last seen* is kept, in milliseconds: a write each time would cost a disk's wait. */
const SEEN_MS = 5 * 60_000;

interface Known {
  actor: Actor | null;
  sessionId: string | null;
  until: number;
}

export type SessionService = ReturnType<typeof createSessionService>;

/**
 * Says who a request's cookie belongs to. What better-auth found is remembered for half a minute;
 * this process makes every write to sessions, so `forget` keeps the memory true.
 */
export function createSessionService(
  db: Database,
  now = () => Date.now(),
  isSecondFactorDue: (personId: string, beganAt: Date) => Promise<boolean> = async () => false,
) {
  const known = new Map<string, Known>();
  let forgotten = 0;

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
  ): Promise<{ actor: Actor | null; sessionId: string | null; refreshed: string | null }> {
    const cookie = sessionCookie(cookies);
    if (!cookie) return { actor: null, sessionId: null, refreshed: null };
    const hit = known.get(cookie);
    if (hit && hit.until > now()) return { ...hit, refreshed: null };

    const asked = forgotten;
    const { response, headers: answer } = await auth.api.getSession({
      headers: headers(),
      returnHeaders: true,
    });
    const found = response && !response.user.deactivatedAt ? response : null;
    const due = found && (await isSecondFactorDue(found.user.id, found.session.createdAt));
    const actor: Actor | null = found
      ? {
          kind: 'person',
          id: found.user.id,
          name: found.user.name,
          role: INSTANCE_ROLES.find((role) => role === found.user.role) ?? 'member',
          ...(due ? { secondFactorDue: true } : {}),
        }
      : null;
    const sessionId = found?.session.id ?? null;
    if (found) seen(found.session);
    if (known.size >= KEPT) known.clear();
    const ends = found ? found.session.expiresAt.getTime() : Number.POSITIVE_INFINITY;
    // What changed while better-auth looked may have ended just this session.
    if (asked === forgotten)
      known.set(cookie, { actor, sessionId, until: Math.min(now() + FRESH_MS, ends) });
    return { actor, sessionId, refreshed: answer?.get('set-cookie') ?? null };
  }

  /** Drops what is remembered; to be called after any write to people or sessions. */
  function forget(model: string): void {
    if (model !== 'session' && model !== 'user') return;
    forgotten += 1;
    known.clear();
  }

  /** Notes when and from where a session was last used. Nobody waits for it, or misses it. */
  function seen(session: { id: string; updatedAt: Date }): void {
    const at = now();
    if (at - session.updatedAt.getTime() < SEEN_MS) return;
    const { address } = presentVisit();
    db.transaction((tx) => touchSession(tx, session.id, address, new Date(at))).catch(() => {});
  }
}

function sessionCookie(header: string | undefined): string | undefined {
  return header?.match(/(?:^|;\s*)(?:__Secure-)?walkaround\.session_token=([^;]+)/)?.[1];
}
