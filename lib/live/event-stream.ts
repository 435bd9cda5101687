import type { ProjectEvent } from '@/lib/model/event.types';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;
/** The server speaks every 10 seconds; after a network change a stream can stay open and dead. */
const SILENCE_MS = 35_000;

export interface EventStreamDeps {
  /** Where to listen from: the address with the newest event that is known. */
  address: () => string;
  receive: (events: readonly ProjectEvent[]) => void;
  /** What else the server says, by its name: who is here. */
  notices: Readonly<Record<string, (data: never) => void>>;
  /** Milliseconds for which events are gathered, to be drawn together; none unless told. */
  gather?: number;
  /** Lets go of the connection while the tab is hidden, for a browser has few to one server. */
  onlyVisible?: boolean;
  /** Loads everything anew. */
  reset: () => Promise<void>;
  /** The stream is open, or not any more. */
  connected: (open: boolean) => void;
  /** The server will not have it, perhaps since nobody is signed in. */
  denied: () => void;
}

/** Follows a stream of events, and takes up the thread wherever it was dropped. The result stops it. */
export function followEventStream(deps: EventStreamDeps): () => void {
  const { address, receive, notices, gather = 0, onlyVisible, reset, connected, denied } = deps;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let batch: ProjectEvent[] = [];
  let flushing: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let openedAt = 0;
  let stopped = false;
  if (onlyVisible) document.addEventListener('visibilitychange', onVisibility);
  open();
  return stop;

  function onVisibility(): void {
    if (!document.hidden) open();
    else {
      close();
      connected(false);
    }
  }

  function open(): void {
    close();
    if (stopped || (onlyVisible && document.hidden)) return;
    const current = new EventSource(address());
    source = current;
    heard();
    current.onopen = () => {
      heard();
      failures = 0;
      openedAt = Date.now();
      connected(true);
    };
    current.onerror = () => {
      connected(false);
      // Otherwise the browser tries again by itself, with the last event's number.
      if (current.readyState !== EventSource.CLOSED) return;
      denied();
      later();
    };
    current.addEventListener('event', ({ data }) => {
      heard();
      batch.push(JSON.parse(data));
      // A burst, such as what was missed, is drawn once.
      flushing ??= setTimeout(flush, gather);
    });
    current.addEventListener('beat', heard);
    for (const [name, hear] of Object.entries(notices)) {
      current.addEventListener(name, ({ data }) => hear(JSON.parse(data) as never));
    }
    current.addEventListener('reconnect', () => {
      flush();
      current.close();
      connected(false);
      // A server that keeps saying so is not to be asked in a tight loop.
      if (Date.now() - openedAt < FIRST_PAUSE) later();
      else open();
    });
    current.addEventListener('reset', async () => {
      batch = [];
      close();
      connected(false);
      await reset().then(open, later);
    });
  }

  /** Opens the stream anew unless something is heard again in time. */
  function heard(): void {
    clearTimeout(silence);
    silence = setTimeout(() => {
      connected(false);
      open();
    }, SILENCE_MS);
  }

  function flush(): void {
    clearTimeout(flushing);
    flushing = undefined;
    if (batch.length === 0) return;
    const events = batch;
    batch = [];
    receive(events);
  }

  function later(): void {
    clearTimeout(timer);
    const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
    failures += 1;
    timer = setTimeout(open, pause * (0.75 + Math.random() / 2));
  }

  function stop(): void {
    stopped = true;
    if (onlyVisible) document.removeEventListener('visibilitychange', onVisibility);
    clearTimeout(flushing);
    close();
  }

  function close(): void {
    clearTimeout(timer);
    clearTimeout(silence);
    source?.close();
  }
}
