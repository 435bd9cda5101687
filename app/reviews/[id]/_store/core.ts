import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ToastOptions } from '@/components/toast';
import type { Draft, Drafts } from '@/lib/live/drafts';
import type { OutboxOf } from '@/lib/live/outbox';
import type { PendingVote } from './review.types';
import { placesOf, type ReviewScreenState } from './review-state';
import { foldVotes } from './votes.reducer';

/** What the parts of a review's screen share: the state, and the ways to change it. */
export interface Core {
  store: StoreApi<ReviewScreenState>;
  /** Changes the state; my votes follow, and the outbox is written. */
  change(step: (state: ReviewScreenState) => Partial<ReviewScreenState>): void;
  /** Keeps what is being written; null when it is done with. */
  draft(name: string, draft: Draft | null): void;
  mint(): string;
  say(message: string, options?: ToastOptions): number;
  outbox: OutboxOf<PendingVote>;
  drafts: Drafts;
  /** Called when there is something to send. */
  onQueued: () => void;
}

export function createCore(
  initial: ReviewScreenState,
  deps: Pick<Core, 'mint' | 'say' | 'outbox' | 'drafts'>,
): Core {
  const store = createStore<ReviewScreenState>(() => initial);
  return { ...deps, store, change, draft, onQueued: () => {} };

  function change(step: (state: ReviewScreenState) => Partial<ReviewScreenState>): void {
    const before = store.getState();
    const patch = step(before);
    const { server, pending } = { ...before, ...patch };
    const moved = server.myVotes !== before.server.myVotes || pending !== before.pending;
    const kept = deps.outbox.sync(before.pending, pending);
    store.setState({
      ...patch,
      ...(moved ? { votes: foldVotes(server.myVotes, pending) } : {}),
      ...(server.items.length !== before.server.items.length ? { places: placesOf(server) } : {}),
      ...(kept ? {} : { kept }),
    });
  }

  function draft(name: string, draft: Draft | null): void {
    deps.drafts.save(name, draft);
    store.setState(({ drafts: { [name]: _, ...rest } }) => ({
      drafts: draft ? { ...rest, [name]: draft } : rest,
    }));
  }
}
