import { generateCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Clock } from '@/lib/config/clock';
import type { SecretBox } from '@/lib/secrets/secret-box';

/** How long somebody may be at the provider, in milliseconds. */
export const JOURNEY_MS = 10 * 60_000;

export const JOURNEY_COOKIE = 'walkaround.journey';
/** Only what comes back from the provider needs it. */
const PATH = '/api/auth/oidc';
const AT = { table: 'cookie', column: JOURNEY_COOKIE, row: 'journey' };

const journey = z.object({
  asked: z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    anew: z.boolean(),
  }),
  /** What it is for: to sign in, to connect one's account, or to say again who one is. */
  purpose: z.enum(['sign-in', 'connect', 'confirm']),
  /** Who is signed in; nobody who signs in. */
  personId: z.string().nullable(),
  /** Where to go afterwards: a path of this site. */
  next: z.string(),
  until: z.number(),
});

/** What a browser set out to the provider for. */
export type Journey = z.infer<typeof journey>;
export type Journeys = ReturnType<typeof createJourneys>;

/**
 * Keeps in the browser's own cookie, sealed, what it set out to the provider with. Who comes back
 * without it began elsewhere: nobody is signed in to an account that somebody else began with.
 * Each counts once.
 */
export function createJourneys(deps: { secrets: SecretBox; clock: Clock; url: string }) {
  const { secrets, clock, url } = deps;
  // By state, the moment in ms that it ends anyway.
  const spent = new Map<string, number>();

  return { cookieFor, take, cleared: () => cookie('', 0) };

  function cookieFor(one: Omit<Journey, 'until'>): string {
    const until = clock.now().getTime() + JOURNEY_MS;
    return cookie(secrets.seal(JSON.stringify({ ...one, until }), AT), JOURNEY_MS / 1000);
  }

  /** The journey of a cookie, for the first time; else nothing. */
  function take(text: string | undefined): Journey | null {
    const one = opened(text);
    const now = clock.now().getTime();
    for (const [state, ends] of spent) if (ends < now) spent.delete(state);
    if (!one || one.until < now || spent.has(one.asked.state)) return null;
    spent.set(one.asked.state, one.until);
    return one;
  }

  function opened(text: string | undefined): Journey | null {
    if (!text) return null;
    try {
      return journey.parse(JSON.parse(secrets.open(text, AT)));
    } catch {
      return null;
    }
  }

  function cookie(value: string, maxAge: number): string {
    return generateCookie(JOURNEY_COOKIE, value, {
      httpOnly: true,
      // It must come along when the provider sends the browser back.
      sameSite: 'Lax',
      secure: url.startsWith('https:'),
      path: PATH,
      maxAge,
    });
  }
}
