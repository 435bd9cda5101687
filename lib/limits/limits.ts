import { createAttempts } from './attempts';
import { createRate } from './rate';

const MINUTES = 60;

/** One address may stand for a whole company, so it gets many failures before it has to wait. */
const address = { points: 100, seconds: 15 * MINUTES };

export type Limits = ReturnType<typeof createLimits>;

/** How often what may be tried: see docs/decisions/012. */
export function createLimits() {
  return {
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
    /** Saying again who one is: by password or passkey, while signed in. */
    confirm: createAttempts('confirm', { account: { points: 5, seconds: MINUTES }, address }),
    /** Making an account: the first one, or with an invitation. */
    signUp: createAttempts('sign-up', { account: { points: 20, seconds: 15 * MINUTES }, address }),
    /** Looking at a link that is a secret, or choosing a password with one. */
    link: createAttempts('link', { account: { points: 20, seconds: 15 * MINUTES }, address }),
    /** Joining a review as a guest: one link must not fill it without end, and one office may hold many. */
    guest: createAttempts('guest', {
      account: { points: 100, seconds: 10 * MINUTES },
      address: { points: 1000, seconds: 10 * MINUTES },
      countsSuccess: true,
    }),
    /** Searches of one person: two a second is more than anybody types. */
    search: createRate('search', 'searches', { points: 120, seconds: MINUTES }),
  };
}
