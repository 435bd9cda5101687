import type { ServerResponse } from 'node:http';
import type { ProjectEvent } from '@/lib/model/event.types';
import { frameOf, type Subscriber } from './event.hub';

/** Bytes that a follower may be behind before it is cut off; it resumes where it was. */
const BEHIND_LIMIT = 4 * 1024 * 1024;
/** Events read at once when catching up, and how many are caught up with at most. */
const PAGE = 100;
const CATCH_UP_LIMIT = 10_000;
const HEARTBEAT_MS = 10_000;

export interface StreamOptions {
  /** Starts handing over what happens; gives the function that stops it. */
  subscribe: (subscriber: Subscriber) => () => void;
  /** The last event the follower has; the newest one if it has none. */
  after: number;
  head: number;
  /** Reads the events after one, oldest first. */
  read: (after: number, limit: number) => Promise<ProjectEvent[]>;
  /** What to say first, besides history. */
  greeting: { name: string; data: unknown };
  /** Told why history could not be read; the follower is to load anew then. */
  fault: (error: unknown) => void;
  /** Asked at every heartbeat: may this follower still look? */
  stillAllowed: () => Promise<boolean>;
}

/**
 * Follows a project's history over Server-Sent Events: first what was missed, then what happens,
 * without a gap or a repeat. Written straight to the socket, since one event goes to hundreds.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function streamEvents(out: ServerResponse, options: StreamOptions): Promise<void> {
  const { subscribe, read, greeting, stillAllowed } = options;
  let sent = options.after;
  let waiting: { event: ProjectEvent; frame: Buffer }[] | null = [];
  const subscriber: Subscriber = {
    event(event, frame) {
      if (waiting) waiting.push({ event, frame });
      else send(event, frame);
    },
    notice: write,
    close: () => end('reconnect'),
    recheck: () => void beat(),
  };
  const unsubscribe = subscribe(subscriber);
  const heartbeat = setInterval(beat, HEARTBEAT_MS);
  out.on('close', stop);
  out.on('error', stop);

  out.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  write(
    Buffer.from(`retry: 1000\nevent: ${greeting.name}\ndata: ${JSON.stringify(greeting.data)}\n\n`),
  );
  if (sent > options.head || options.head - sent > CATCH_UP_LIMIT) return end('reset');
  await catchUp().catch((error) => {
    // Nobody awaits a stream: what can't be read must not take the process with it.
    options.fault(error);
    end('reset');
  });

  async function catchUp(): Promise<void> {
    while (!out.destroyed) {
      const page = await read(sent, PAGE);
      for (const event of page) send(event, frameOf(event));
      if (page.length < PAGE) break;
      await othersTurn();
    }
    for (const { event, frame } of waiting ?? []) send(event, frame);
    waiting = null;
  }

  /** The driver and the socket answer at once: a long way to catch up would keep all others waiting. */
  async function othersTurn(): Promise<void> {
    await new Promise(setImmediate);
    if (!out.writableNeedDrain || out.destroyed) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        out.off('drain', done);
        out.off('close', done);
        resolve();
      };
      out.on('drain', done);
      out.on('close', done);
    });
  }

  function send(event: ProjectEvent, frame: Buffer): void {
    if (event.seq <= sent) return;
    sent = event.seq;
    write(frame);
  }

  function write(frame: Buffer): void {
    if (out.destroyed || out.writableEnded) return;
    out.write(frame);
    if (out.writableLength > BEHIND_LIMIT) out.destroy();
  }

  async function beat(): Promise<void> {
    // A named message: a page in the background has its timers slowed, but still hears this.
    if (await stillAllowed().catch(() => false)) write(Buffer.from('event: beat\ndata: {}\n\n'));
    else end('reconnect');
  }

  function end(name: 'reconnect' | 'reset'): void {
    write(Buffer.from(`event: ${name}\ndata: {}\n\n`));
    stop();
    out.end();
  }

  function stop(): void {
    clearInterval(heartbeat);
    unsubscribe();
  }
}
