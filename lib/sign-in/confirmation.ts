import { generateCookie } from 'hono/cookie';
import { presentVisit } from '@/lib/api/visit';
import type { Clock } from '@/lib/config/clock';
import type { SecretBox } from '@/lib/secrets/secret-box';

/** How long it counts that somebody has just said to the identity provider who they are, in ms. */
export const CONFIRMED_MS = 5 * 60_000;

const COOKIE = 'walkaround.confirmed';

export type Confirmations = ReturnType<typeof createConfirmations>;

/**
 * That somebody without a password has just said again who they are, to the identity provider. It
 * is in a cookie of that browser, sealed to the person, for five minutes.
 */
export function createConfirmations(deps: { secrets: SecretBox; clock: Clock; url: string }) {
  const { secrets, clock, url } = deps;

  return { cookieFor, until };

  function cookieFor(personId: string): string {
    const ends = clock.now().getTime() + CONFIRMED_MS;
    return generateCookie(COOKIE, secrets.seal(String(ends), at(personId)), {
      httpOnly: true,
      // The page that it is for is opened by the provider's answer.
      sameSite: 'Lax',
      secure: url.startsWith('https:'),
      path: '/',
      maxAge: CONFIRMED_MS / 1000,
    });
  }

  /** Until when the present request's confirmation counts for a person; nothing without one. */
  function until(personId: string): Date | null {
    const pair = presentVisit()
      .cookies?.split(/;\s*/)
      .find((one) => one.startsWith(`${COOKIE}=`));
    if (!pair) return null;
    try {
      const ends = Number(secrets.open(pair.slice(COOKIE.length + 1), at(personId)));
      return ends > clock.now().getTime() ? new Date(ends) : null;
    } catch {
      return null;
    }
  }
}

const at = (row: string) => ({ table: 'cookie', column: COOKIE, row });
