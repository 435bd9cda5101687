import { ApiError } from '@/lib/api/client';
import type { Core } from './core';
import type { createExchange } from './exchange';
import type { Mutation } from './mutation.types';
import type { Outcome } from './request';
import type { Item } from './run.types';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

export interface SenderDeps {
  send: (mutation: Mutation) => Promise<Outcome>;
  /** Loads the run anew; for when another tab did what this one was about to do. */
  refresh: () => Promise<void>;
  /** Runs work while no other tab of this person does the same. */
  alone: (work: () => Promise<void>) => Promise<void>;
}

export type Sender = ReturnType<typeof createSender>;

/** Sends what is queued: in order, one at a time, again and again until each has its answer. */
export function createSender(
  core: Core,
  exchange: ReturnType<typeof createExchange>,
  { send, refresh, alone }: SenderDeps,
) {
  let running = false;
  let again = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  return { flush, stop };

  /** Sends all that can be sent now. To be called whenever that may have become more. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        if (core.store.getState().pending.length > 0) await alone(drain);
      } while (again && failures === 0 && !stopped);
    } finally {
      running = false;
    }
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      const found = exchange.next();
      if (!found) return;
      const { mutation, gone } = found;
      try {
        if (gone) {
          await refresh();
          exchange.forget(mutation.mutationId);
        } else exchange.settled(mutation, await send(mutation));
        failures = 0;
        if (core.store.getState().trouble) core.store.setState({ trouble: null });
      } catch (error) {
        if (!handle(mutation, error)) return;
      }
    }
  }

  /** Gives whether to go on with the next one. */
  function handle(mutation: Mutation, error: unknown): boolean {
    // What is not the API's own error is not the change's fault either.
    const known = error instanceof ApiError ? error : new ApiError('INTERNAL', '', 0);
    switch (known.code) {
      case 'OFFLINE':
      case 'UNAVAILABLE':
      case 'INTERNAL':
      case 'RATE_LIMITED':
        core.store.setState({ trouble: known.code === 'OFFLINE' ? 'away' : 'server' });
        wait();
        return false;
      case 'UNAUTHENTICATED':
        core.store.setState({ trouble: 'signed-out' });
        return false;
      default:
    }
    const current = known.current as Item | undefined;
    const isPending = core.store
      .getState()
      .pending.some(({ mutationId }) => mutationId === mutation.mutationId);
    if (known.code === 'CONFLICT' && current && mutation.kind === 'answer') {
      if (isPending) exchange.conflicted(mutation, current);
    } else exchange.refused(mutation, known);
    return true;
  }

  function wait(): void {
    failures += 1;
    const pause = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
    // Spread, so that a returning server is not met by everyone at once.
    timer = setTimeout(flush, pause * (0.75 + Math.random() / 2));
  }
}

/** One tab at a time through the browser's locks; without them, at once. */
export function withLock(name: string): SenderDeps['alone'] {
  return async (work) => {
    if (typeof navigator === 'undefined' || !navigator.locks) return work();
    await navigator.locks.request(name, work);
  };
}
