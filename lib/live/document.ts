import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ProjectEvent } from '@/lib/model/event.types';
import type { DocumentKind, LiveState, Queued } from './document.types';
import type { Draft, Drafts } from './drafts';
import type { OutboxOf } from './outbox';

/** How many events are remembered for a snapshot that was on its way while they came. */
const RECENT = 500;

export interface DocumentDeps<Change extends Queued, Snapshot> {
  outbox: OutboxOf<Change>;
  drafts: Drafts;
  /** Asks the server for everything anew. Rejects with `ApiError`. */
  load: () => Promise<Snapshot>;
}

/**
 * A document that several people change at once, as one tab has it: what the server said, what this
 * person has changed since, and the fold of both. All its changes go through here, whether they
 * come from the person, the server's answers, its events, a snapshot or another tab, so a rule of
 * how these meet stands once for every kind of document.
 */
export function createDocument<
  Server extends { seq: number },
  Change extends Queued,
  Outcome,
  Snapshot,
  State extends LiveState<Server, Change>,
>(
  kind: DocumentKind<Server, Change, Outcome, Snapshot, State>,
  initial: State,
  deps: DocumentDeps<Change, Snapshot>,
) {
  const store: StoreApi<State> = createStore<State>(() => initial);
  const { outbox, drafts } = deps;
  const sent = new Set<string>();
  let recent: readonly ProjectEvent[] = [];
  let loading = 0;
  let onQueued = () => {};
  let busy: Promise<unknown> = Promise.resolve();

  return {
    store,
    outbox,
    drafts,
    change,
    put,
    draft,
    restore,
    next,
    settled,
    withdraw,
    receive,
    refresh,
    alone,
    forget,
    adopt,
    hasSent: (mutationId: string) => sent.has(mutationId),
    /** Has what waits sent, if it can be. */
    flush: () => onQueued(),
    /** Sets what is called when there is something to send. */
    whenQueued(send: () => void) {
      onQueued = send;
    },
  };

  /** Changes the state; what is derived from it follows, and the outbox is written. */
  function change(step: (state: State) => Partial<State>): void {
    const before = store.getState();
    const next = { ...before, ...step(before) };
    const kept = outbox.sync(before.pending, next.pending);
    store.setState({ ...next, ...kind.derive(next, before), ...(kept ? {} : { kept }) });
  }

  /**
   * Puts a change at the end of the queue, shows it and has it sent.
   * @param and what changes in the same step
   */
  function put(one: Change, and: (state: State) => Partial<State> = () => ({})): void {
    change((state) => ({ ...and(state), pending: kind.queued(state.pending, one) }));
    onQueued();
  }

  /** Keeps what is being written; null when it is done with. */
  function draft(name: string, draft: Draft | null): void {
    drafts.save(name, draft);
    store.setState(({ drafts: { [name]: _, ...rest } }) =>
      part({ drafts: draft ? { ...rest, [name]: draft } : rest }),
    );
  }

  /** Takes up what was kept through a reload. Before the first paint in the browser. */
  function restore(): void {
    const found = drafts.load();
    if (Object.keys(found).length > 0) change(() => part({ drafts: found }));
    adopt(outbox.load());
  }

  /** The next change to send, as it must go out; `gone` when another tab has seen it through. */
  function next(): { mutation: Change; gone: boolean } | null {
    for (;;) {
      const { pending, kept } = store.getState();
      const first = pending.find(kind.isForServer);
      if (!first) return null;
      if (kept) {
        const stored = outbox.get(first.mutationId);
        if (!stored) return { mutation: first, gone: true };
        // Another tab may have sent it before it was closed: it must go out the same again.
        if (kind.isSent(stored) && !kind.isSent(first)) replace(first, stored);
      }
      const ready = kind.prepare(store.getState());
      change(() => ready.patch);
      ready.after?.();
      if (ready.next) {
        sent.add(ready.next.mutationId);
        return { mutation: ready.next, gone: false };
      }
      // Nothing of it is left to send: on to the next one, which is looked at just as well.
      if (store.getState().pending === pending) return null;
    }
  }

  function replace(one: Change, by: Change): void {
    change(({ pending }) =>
      part({ pending: pending.map((other) => (other === one ? by : other)) }),
    );
  }

  /** The server has carried a change out. Where its event came first, that said all of it. */
  function settled(one: Change, outcome: Outcome): void {
    if (!isPending(one.mutationId)) return;
    change(({ server, pending }) =>
      part({
        server: kind.take(server, one, outcome),
        pending: without(pending, one.mutationId),
      }),
    );
  }

  /**
   * Takes out a change that the server will never carry out.
   * @param and what changes in the same step
   * @returns whether it was still there
   */
  function withdraw(mutationId: string, and: (state: State) => Partial<State> = () => ({})) {
    if (!isPending(mutationId)) return false;
    change((state) => ({ ...and(state), pending: kind.withdraw(state.pending, mutationId) }));
    return true;
  }

  /** Events, in order. Those seen before change nothing. */
  function receive(events: readonly ProjectEvent[]): void {
    remember(events);
    change((state) => {
      let next = state;
      for (const event of events) {
        if (event.seq <= next.server.seq) continue;
        const server = kind.apply(next.server, event);
        const echoed = event.mutationId
          ? kind.echo({ server, pending: next.pending }, event, event.mutationId)
          : { server };
        const heard = { ...next, ...echoed };
        next = { ...heard, ...kind.heard?.(heard, event, next) };
      }
      return next;
    });
  }

  /**
   * Everything anew, with what is pending still on top. What came while the snapshot was on its way
   * may be newer than it, so it is laid over it again. Rejects with `ApiError`.
   */
  function refresh(): Promise<void> {
    return alone(async () => {
      loading += 1;
      try {
        reset(await deps.load());
      } finally {
        loading -= 1;
      }
    });
  }

  /**
   * One request at a time: an answer to a change that came while a snapshot is on its way could
   * not be told to be older or newer than it.
   */
  function alone<T>(request: () => Promise<T>): Promise<T> {
    const turn = busy.then(request, request);
    busy = turn.catch(() => {});
    return turn;
  }

  function reset(snapshot: Snapshot): void {
    change((state) => {
      const server = recent.reduce(replay, kind.read(snapshot, state.server));
      const next = { ...state, server };
      return { ...next, ...kind.reset?.(next, snapshot, state) };
    });
  }

  function replay(server: Server, event: ProjectEvent): Server {
    return event.seq > server.seq ? kind.apply(server, event) : server;
  }

  function remember(events: readonly ProjectEvent[]): void {
    const all = [...recent, ...events];
    recent = loading > 0 ? all : all.slice(-RECENT);
  }

  /** Drops a change that another tab has seen through. */
  function forget(mutationId: string): void {
    change(({ pending }) => part({ pending: without(pending, mutationId) }));
  }

  /** Takes up what was kept through a reload, or what another tab has queued. */
  function adopt(found: readonly Change[]): void {
    change(({ pending }) => {
      const known = new Set(pending.map(({ mutationId }) => mutationId));
      const added = found.filter(({ mutationId }) => !known.has(mutationId));
      if (added.length === 0) return {};
      return part({ pending: kind.inOrder([...pending, ...added]) });
    });
  }

  /** What every kind of state has, as a part of this one. */
  function part(patch: Partial<LiveState<Server, Change>>): Partial<State> {
    return patch as Partial<State>;
  }

  function isPending(mutationId: string): boolean {
    return store.getState().pending.some((one) => one.mutationId === mutationId);
  }
}

/** The queue without a change; the same queue when it is not in it. */
export function without<Change extends Queued>(
  pending: readonly Change[],
  mutationId: string,
): readonly Change[] {
  const rest = pending.filter((one) => one.mutationId !== mutationId);
  return rest.length === pending.length ? pending : rest;
}
