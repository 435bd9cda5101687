import { LIMITS } from '@/lib/config/limit-settings';
import { createAttempts } from './attempts';
import { createRate } from './rate';
import { createRequestLimit } from './requests';
import { createSlots } from './slots';

const MINUTES = 60;

/** One address may stand for a whole company, so it gets many failures before it has to wait. */
const address = { points: 100, seconds: 15 * MINUTES };

export type Limits = ReturnType<typeof createLimits>;

/** How often what may be tried: see docs/decisions/012. */
export function createLimits({ requests, streams, streamsFromAddress } = LIMITS) {
  return {
    /** Whatever anybody asks. */
    request: createRequestLimit(requests),
    /** Pages that are told what happens; each holds a connection. */
    streams: createSlots('live streams', { person: streams, address: streamsFromAddress }),
    /** Files of one person in a minute, and on their way at once. */
    upload: createRate('upload', 'uploads', { points: 120, seconds: MINUTES }),
    uploads: createSlots('uploads', { person: 6, address: 60 }),
    /** Documents of one person that are read, to look at them or to keep them. */
    import: createRate('import', 'imports', { points: 120, seconds: MINUTES }),
    /** Signing in where nobody has signed in to the account before. */
    signIn: createAttempts('sign-in', {
      account: { points: 10, seconds: 15 * MINUTES },
      address,
    }),
    /** Signing in with a browser that has signed in to the account before; all of an account's together. */
    signInAgain: createAttempts('sign-in-again', {
      account: { points: 10, seconds: 5 * MINUTES },
      together: { points: 30, seconds: 5 * MINUTES },
      address,
    }),
    /** Signing in with a passkey. */
    passkey: createAttempts('passkey', { account: { points: 10, seconds: 15 * MINUTES }, address }),
    /** Coming back from the identity provider. */
    provider: createAttempts('provider', {
      account: { points: 10, seconds: 15 * MINUTES },
      address,
    }),
    /** Asking for a link by mail, whether the account exists or not. */
    forgot: createAttempts('forgot', {
      account: { points: 5, seconds: 15 * MINUTES },
      address: { points: 50, seconds: 15 * MINUTES },
      countsSuccess: true,
    }),
    /** Saying again who one is: by password or passkey, while signed in. */
    confirm: createAttempts('confirm', { account: { points: 5, seconds: MINUTES }, address }),
    /** Making an account: the first one, or with an invitation. */
    signUp: createAttempts('sign-up', { account: { points: 20, seconds: 15 * MINUTES }, address }),
    /** Looking at a link that is a secret, or choosing a password with one. */
    link: createAttempts('link', { account: { points: 20, seconds: 15 * MINUTES }, address }),
    /** Making links that let others in: invitations, and those for a new password. */
    makeLink: createRate('make-link', 'links', { points: 600, seconds: 10 * MINUTES }),
    /**
     * Joining a review as a guest: one link must not fill it without end, and one office may hold
     * many. A review is measured with 500 (`npm run bench -- review`).
     */
    guest: createAttempts('guest', {
      account: { points: 500, seconds: 10 * MINUTES },
      address: { points: 2_000, seconds: 10 * MINUTES },
      countsSuccess: true,
    }),
    /** Reports that a page broke its policy: so few of one address, and of all together. */
    cspReport: createRate('csp-report', 'reports', {
      points: 300,
      seconds: MINUTES,
      address: { points: 30, seconds: MINUTES },
    }),
    /** Wrong, ended and revoked tokens from one address; right ones don't count. */
    wrongToken: createRate('wrong-token', 'requests with a wrong token', {
      points: 100,
      seconds: 15 * MINUTES,
    }),
    /** Searches of one person: two a second is more than anybody types. */
    search: createRate('search', 'searches', { points: 120, seconds: MINUTES }),
    /** Texts that somebody has formatted to look at them: five a second, and an office's worth. */
    format: createRate('format', 'texts to format', {
      points: 300,
      seconds: MINUTES,
      address: { points: 3_000, seconds: MINUTES },
    }),
  };
}
