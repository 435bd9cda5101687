import { createOutboxOf, type OutboxOf } from '@/lib/live/outbox';
import type { Mutation } from './mutation.types';
import { inOrder, isSent } from './pending.reducer';

export type Outbox = OutboxOf<Mutation>;

/**
 * Keeps a run's waiting changes through a reload.
 * @param storage `localStorage`; it may throw, when it is full or forbidden
 */
export function createOutbox(storage: Storage | null, personId: string, runId: string): Outbox {
  return createOutboxOf<Mutation>(
    storage,
    `walkaround:outbox:${personId}:${runId}:`,
    ({ kind }) => typeof kind === 'string',
    inOrder,
    isSent,
  );
}
