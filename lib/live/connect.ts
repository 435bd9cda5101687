import type { ProjectEvent } from '@/lib/model/event.types';
import type { createDocument } from './document';
import type { LiveState, Queued } from './document.types';
import { type EventStreamDeps, followEventStream } from './event-stream';
import { createQueueSender, type QueueDeps, readingTrouble, withLock } from './queue-sender';

/** After this long, a change that another tab took over should have come back as an event. */
const ECHO_MS = 3_000;

type LiveDocument<
  Change extends Queued,
  State extends LiveState<{ seq: number }, Change>,
  Outcome,
> = Pick<
  // biome-ignore lint/suspicious/noExplicitAny: what a snapshot is does not matter here
  ReturnType<typeof createDocument<any, Change, Outcome, any, State>>,
  | 'store'
  | 'outbox'
  | 'change'
  | 'next'
  | 'settled'
  | 'receive'
  | 'refresh'
  | 'alone'
  | 'forget'
  | 'adopt'
  | 'flush'
  | 'whenQueued'
>;

export interface Connection<Change, Outcome>
  extends Pick<QueueDeps<Change, Outcome>, 'send' | 'refused'>,
    Pick<EventStreamDeps, 'notices' | 'gather' | 'onlyVisible'> {
  /** The address of the events, without the newest that is known. */
  events: string;
  /** By which the tabs of one person take turns in sending. */
  lock: string;
  /** Whether an event changes what I may do here, so that everything is asked for anew. */
  turnsMe?: (event: ProjectEvent) => boolean;
  /**
   * Asks the server for what only its readers get. How that fails tells a session that ended, and
   * somebody who was shut out, from a server that is away. Rejects with `ApiError`.
   */
  ask: () => Promise<unknown>;
}

/**
 * Keeps a document in touch with the server: sends what waits, in order and once, follows the
 * events, and shares the queue with this person's other tabs. Once its reader is shut out, which is
 * the trouble `gone`, it asks and sends nothing more; what waits stays where it is kept. The result
 * ends it.
 */
export function connectDocument<
  Change extends Queued,
  Outcome,
  State extends LiveState<{ seq: number }, Change>,
>(
  document: LiveDocument<Change, State, Outcome>,
  {
    events,
    lock,
    send,
    refused,
    ask,
    turnsMe = () => false,
    ...stream
  }: Connection<Change, Outcome>,
): () => void {
  const { store, outbox, refresh } = document;
  const note = (patch: Partial<LiveState<unknown, unknown>>) =>
    store.setState(patch as Partial<State>);
  const sender = createQueueSender<Change, Outcome>({
    waiting: () => store.getState().pending.length > 0,
    next: document.next,
    send: (change) => document.alone(() => send(change)),
    settled: document.settled,
    async refused(change, error) {
      // What is not found may be there still, for everybody but who was shut out.
      if (readingTrouble(error) === 'gone' && (await isShutOut())) return;
      await refused(change, error);
    },
    async overtaken({ mutationId }) {
      await refresh();
      document.forget(mutationId);
    },
    trouble(trouble) {
      const before = store.getState().trouble;
      if (before !== trouble && before !== 'gone') note({ trouble });
    },
    alone: withLock(lock),
  });
  document.whenQueued(() => void sender.flush());
  const unsubscribe = store.subscribe(({ pending, trouble }) => {
    // Another tab, or an event, has seen the last of it through: nothing is in trouble any more.
    const isSending = trouble === 'away' || trouble === 'server';
    if (isSending && pending.length === 0) note({ trouble: null });
    if (trouble === 'gone') stop();
  });
  const stopEvents = followEventStream({
    ...stream,
    address: () => `${events}?after=${store.getState().server.seq}`,
    receive(heard) {
      document.receive(heard);
      // What could not be asked for now is refused by the server when it is tried.
      if (heard.some(turnsMe)) void refresh().catch(judge);
    },
    reset: refresh,
    connected(live) {
      note(live ? { live, trouble: null } : { live });
      if (live) void sender.flush();
    },
    denied: () => void ask().catch(judge),
  });
  window.addEventListener('online', sender.flush);
  // Somebody who signed in again in another tab comes back to this one.
  window.addEventListener('focus', sender.flush);
  window.addEventListener('storage', onStorage);
  void sender.flush();
  return stop;

  function stop(): void {
    document.whenQueued(() => {});
    unsubscribe();
    sender.stop();
    stopEvents();
    window.removeEventListener('online', sender.flush);
    window.removeEventListener('focus', sender.flush);
    window.removeEventListener('storage', onStorage);
  }

  function judge(error: unknown): void {
    const trouble = readingTrouble(error);
    if (trouble) note({ trouble });
  }

  async function isShutOut(): Promise<boolean> {
    await ask().catch(judge);
    return store.getState().trouble === 'gone';
  }

  /** Another tab of the same person queued something, or has seen it through. */
  function onStorage({ key, newValue }: StorageEvent): void {
    const id = outbox.idOf(key);
    if (id === null) return;
    const stored = outbox.get(id);
    if (stored) document.adopt([stored]);
    else if (newValue === null) setTimeout(() => void sender.flush(), ECHO_MS);
  }
}
