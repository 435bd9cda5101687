import type { DocumentKind } from '@/lib/live/document.types';
import {
  applyEvent,
  dropComment,
  dropEvidence,
  fromSnapshot,
  putComment,
  putEvidence,
  putItem,
  type RunState,
} from '@/lib/runs/run-state.reducer';
import type { Mutation } from './mutation.types';
import { inOrder, isSent, prepare, queued, settleEcho, withdraw } from './pending.reducer';
import type { Outcome } from './request';
import type { Snapshot } from './run.types';
import type { RunScreenState } from './run-state';
import { pastAfter } from './step.reducer';
import { fold, isHeld } from './view.reducer';

/**
 * A run as a live document.
 * @param leftAlone told of items of an undo that somebody else has changed since
 */
export function createRunKind(
  leftAlone: (ids: readonly string[]) => void,
): DocumentKind<RunState, Mutation, Outcome, Snapshot, RunScreenState> {
  return {
    read: fromSnapshot,
    apply: applyEvent,
    take,
    echo: ({ server, pending }, { itemId }, mutationId) => ({
      server,
      pending: settleEcho(pending, mutationId, itemId),
    }),
    queued,
    inOrder,
    withdraw,
    isForServer: (mutation) => !isHeld(mutation),
    isSent,
    prepare({ server, pending }) {
      const ready = prepare(server.items, pending);
      const asked = ready.pending.some((one) => isHeld(one) && !pending.includes(one));
      return {
        next: ready.next,
        patch: { pending: ready.pending, ...(asked ? { later: false } : {}) },
        after: ready.left.length > 0 ? () => leftAlone(ready.left) : undefined,
      };
    },
    derive({ server, pending, view }, before) {
      if (server === before.server && pending === before.pending) return {};
      return { view: fold(server, pending, view) };
    },
    heard({ server, feed, past }, event) {
      const about = event.itemId ?? event.runId ?? '';
      const isHere = event.runId === server.run.id;
      return {
        past: pastAfter(past, event),
        feed: isHere ? { ...feed, [about]: [...(feed[about] ?? []), event] } : feed,
      };
    },
    reset: (_, { presence }) => ({ presence }),
  };
}

function take(run: RunState, mutation: Mutation, outcome: Outcome): RunState {
  let next = run;
  for (const item of outcome.items ?? []) next = putItem(next, item);
  if (outcome.evidence) next = putEvidence(next, outcome.evidence);
  if (outcome.comment) next = putComment(next, outcome.comment);
  if (mutation.kind === 'evidence.remove') {
    next = dropEvidence(next, mutation.itemId, mutation.evidenceId);
  }
  if (mutation.kind === 'comment.remove') {
    next = dropComment(next, mutation.itemId, mutation.commentId);
  }
  return next;
}
