import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ToastOptions } from '@/components/toast';
import type { Drafts } from '@/lib/live/drafts';
import { createGate, type Guarded } from './guarding';
import type { Mutation } from './mutation.types';
import type { Outbox } from './outbox';
import type { RunScreenState } from './run-state';
import { fold } from './view.reducer';

/** What the parts of a run's screen share: the state, and the ways to change it. */
export interface Core {
  store: StoreApi<RunScreenState>;
  /** Changes the state; the view follows, and the outbox is written. */
  change(step: (state: RunScreenState) => Partial<RunScreenState>): void;
  /**
   * Puts a change at the end of the queue, shows it, and has it sent: at once, or when the gate
   * lets it through.
   * @param and what changes in the same step
   * @param then what is to be said about it
   */
  enqueue(
    mutation: Unordered,
    and?: (state: RunScreenState) => Partial<RunScreenState>,
    then?: () => void,
  ): void;
  gate: ReturnType<typeof createGate>;
  mint(): string;
  now(): string;
  /** Gives what `hush` takes. */
  say(message: string, options?: ToastOptions): number;
  /** Takes back what was said. */
  hush(said: number | undefined): void;
  /** The toasts that offer to undo a change, by its mutationId. */
  offers: Map<string, number>;
  outbox: Outbox;
  drafts: Drafts;
  /** Called when there is something to send. */
  onQueued: () => void;
}

export type Unordered = Mutation extends infer M
  ? M extends Mutation
    ? Omit<M, 'order'>
    : never
  : never;

export function createCore(
  initial: RunScreenState,
  deps: Pick<Core, 'mint' | 'now' | 'say' | 'hush' | 'outbox' | 'drafts'>,
): Core {
  const store = createStore<RunScreenState>(() => initial);
  const gate = createGate({ store, drafts: deps.drafts });
  const offers = new Map<string, number>();
  const core: Core = { ...deps, store, change, enqueue, gate, offers, onQueued: () => {} };
  return core;

  function change(step: (state: RunScreenState) => Partial<RunScreenState>): void {
    const before = store.getState();
    const patch = step(before);
    const { server, pending } = { ...before, ...patch };
    const moved = server !== before.server || pending !== before.pending;
    const view = moved ? fold(server, pending, before.view) : before.view;
    const kept = deps.outbox.sync(before.pending, pending);
    store.setState({ ...patch, view, ...(kept ? {} : { kept }) });
  }

  function enqueue(
    mutation: Unordered,
    and: (state: RunScreenState) => Partial<RunScreenState> = () => ({}),
    then: () => void = () => {},
  ): void {
    if (isGuarded(mutation)) gate.pass(mutation, queue);
    else queue();

    function queue(): void {
      put(mutation, and);
      then();
    }
  }

  function put(mutation: Unordered, and: (state: RunScreenState) => Partial<RunScreenState>): void {
    change((state) => {
      const { pending } = state;
      const last = pending.at(-1)?.order ?? '';
      const { mutationId } = mutation;
      // The device's clock may have jumped back since the last one was made.
      const order = mutationId > last ? mutationId : `${last}0`;
      return { ...and(state), pending: [...pending, { ...mutation, order } as Mutation] };
    });
    core.onQueued();
  }
}

const isGuarded = (mutation: Unordered): mutation is Guarded =>
  mutation.kind === 'answer' || mutation.kind.startsWith('evidence.');
