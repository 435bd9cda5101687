import { createQueueSender, type QueueDeps } from '@/lib/live/queue-sender';
import type { Core } from './core';
import type { createExchange } from './exchange';
import type { Mutation } from './mutation.types';
import type { Outcome } from './request';
import type { Item } from './run.types';

export interface SenderDeps extends Pick<QueueDeps<Mutation, Outcome>, 'send' | 'alone'> {
  /** Loads the run anew; for when another tab did what this one was about to do. */
  refresh: () => Promise<void>;
}

export type Sender = ReturnType<typeof createSender>;

/** Sends a run's waiting changes; what clashes with another's is put to the person. */
export function createSender(
  core: Core,
  exchange: ReturnType<typeof createExchange>,
  { send, refresh, alone }: SenderDeps,
) {
  return createQueueSender<Mutation, Outcome>({
    send,
    alone,
    waiting: () => core.store.getState().pending.length > 0,
    next: exchange.next,
    settled: exchange.settled,
    async overtaken({ mutationId }) {
      await refresh();
      exchange.forget(mutationId);
    },
    trouble(trouble) {
      if (core.store.getState().trouble !== trouble) core.store.setState({ trouble });
    },
    refused(mutation, error) {
      const current = error.current as Item | undefined;
      const isPending = core.store
        .getState()
        .pending.some(({ mutationId }) => mutationId === mutation.mutationId);
      if (error.code === 'CONFLICT' && current && mutation.kind === 'answer') {
        if (isPending) exchange.conflicted(mutation, current);
      } else exchange.refused(mutation, error);
    },
  });
}
