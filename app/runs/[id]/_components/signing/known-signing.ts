import type { Data } from '@/lib/application/client';

export type Signing = Data<'get', '/runs/{id}/signing'>;

/** The sign-offs for whoever must not miss them: null where they could not be asked for. */
export interface KnownSigning {
  /** None as long as an answer is on its way that may hold a sign-off nobody here has seen. */
  now(): Signing | null | undefined;
  later(): Promise<Signing | null>;
}

/**
 * Keeps what was last heard of a run's sign-offs.
 * @param initial what the page came with; null is not known yet
 */
export function knownSigning(initial: Signing | null) {
  let last = initial;
  let round = 0;
  let coming = initial ? null : awaited();
  return {
    now: () => (coming ? undefined : last),
    later: async () => {
      await coming?.promise;
      return last;
    },
    /** Somebody has signed: what is known is not all, until it is asked for and here. */
    outdated() {
      round += 1;
      coming ??= awaited();
    },
    /** To be called when it is asked for. The result takes the answer; null keeps what is known. */
    asking() {
      const mine = round;
      return (found: Signing | null) => {
        // What was asked for before the newest sign-off does not hold it.
        if (mine !== round) return;
        last = found ?? last;
        coming?.arrived();
        coming = null;
      };
    },
  };
}

/** A promise that is kept from outside. */
function awaited() {
  let arrived = () => {};
  const promise = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  return { promise, arrived: () => arrived() };
}
