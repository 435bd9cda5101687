import type { ResourceLimits, Worker } from 'node:worker_threads';
import { AppError } from '@/lib/api/app-error';
import {
  type DocumentRead,
  DocumentTooSlow,
  type DocumentToRead,
  type Reading,
} from '@/lib/imports/read-document';
import { createLane } from '@/lib/lists/lane';
import { GuideError } from '@/lib/markdown/parse-guide';
import { spentMs } from './thread-time';

/** What a thread may take, so that a hostile document ends its thread and not the process. */
export const DOCUMENT_MEMORY: ResourceLimits = { maxOldGenerationSizeMb: 1_536 };

/** How long reading one document may take, in milliseconds: some, and more for each MiB. */
const LIMITS = {
  /** Of a processor's time, several times what ordinary documents take. */
  spent: { each: 5_000, perMiB: 15_000 },
  /** From beginning to end, on a machine that has much else to do. */
  passed: { each: 20_000, perMiB: 60_000 },
};
type Limits = typeof LIMITS;

const MIB = 1024 * 1024;
/** The time is looked at again after so long. */
const PAUSE_MS = 50;
/** Documents of one asker that wait; further ones are refused. */
const MOST_WAITING = 20;
/** A thread that had nothing to do for so long is ended, for its memory. */
const IDLE_MS = 30_000;

/** What a thread says: that it is there, how far it is, and what a document says or why it can't be read. */
export type FromDocumentThread =
  | { place: string }
  | { progress: number }
  | { read: DocumentRead }
  | { refused: { message: string; line: number | undefined } };

interface Job {
  document: DocumentToRead;
  how: Reading;
  done: (read: DocumentRead) => void;
  failed: (error: unknown) => void;
}

/**
 * Reads documents in a thread, one after the other; askers take turns. One that takes too long is
 * refused and one that nobody waits for any more is left: its thread is ended, since that is how a
 * parser stops, and the next document gets a new one.
 * @param start starts a thread, see `document-thread.ts`
 */
export function createDocumentReader(start: () => Worker, limits: Limits = LIMITS) {
  const queue = createLane<Job>(MOST_WAITING);
  let thread: Worker | null = null;
  /** Where the thread's time is told; nothing until it is ready. */
  let place: string | null = null;
  let job: Job | null = null;
  let timer: NodeJS.Timeout | undefined;

  return { read, close };

  /**
   * @throws GuideError when it can't be read
   * @throws DocumentTooSlow when that takes more time or memory than its length allows
   * @throws RATE_LIMITED when too much of the asker's waits
   * @throws UNAVAILABLE when it was ended by its signal
   */
  function read(document: DocumentToRead, how: Reading): Promise<DocumentRead> {
    return new Promise((done, failed) => {
      const added: Job = { document, how, done, failed };
      if (how.signal?.aborted) throw ended();
      if (!queue.push(added, how.asker)) throw tooMany();
      how.signal?.addEventListener('abort', () => leave(added), { once: true });
      next();
    });
  }

  /** Ends the thread; documents that wait fail. */
  async function close(): Promise<void> {
    const waiting = [...(job ? [job] : []), ...queue.clear()];
    job = null;
    await endThread();
    for (const { failed } of waiting) failed(new Error('The server is stopping'));
  }

  function leave(left: Job): void {
    if (queue.remove(left)) left.failed(ended());
    else if (job === left) settle(({ failed }) => failed(ended()), true);
  }

  function next(): void {
    if (job || queue.isEmpty()) return;
    clearTimeout(timer);
    if (!thread) begin();
    if (!thread || place === null) return;
    job = queue.shift() as Job;
    watch(job, place);
    thread.postMessage(job.document);
  }

  /** Looks at the job's time until it is over. */
  function watch({ document }: Job, from: string): void {
    const size = document.source.length / MIB;
    const [spent, passed] = [limits.spent, limits.passed].map(
      ({ each, perMiB }) => each + perMiB * size,
    ) as [number, number];
    const before = spentMs(from);
    const began = performance.now();
    const look = () => {
      const took = before === null ? 0 : (spentMs(from) ?? 0) - before;
      if (took < spent && performance.now() - began < passed) timer = setTimeout(look, PAUSE_MS);
      else settle(({ failed }) => failed(new DocumentTooSlow('time')), true);
    };
    look();
  }

  function begin(): void {
    const started = start();
    thread = started;
    place = null;
    started.unref();
    started.on('message', (message: FromDocumentThread) => {
      if (thread === started) hear(message);
    });
    started.on('error', (error: NodeJS.ErrnoException) => {
      if (thread !== started) return;
      job ??= queue.shift(new Set()) ?? null;
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(({ failed }) => failed(isFull ? new DocumentTooSlow('memory') : error), true);
    });
  }

  function hear(message: FromDocumentThread): void {
    if ('place' in message) {
      place = message.place;
      next();
    } else if ('progress' in message) {
      job?.how.onProgress?.(message.progress);
    } else if ('read' in message) {
      settle(({ done }) => done(message.read), false);
    } else {
      const { message: why, line } = message.refused;
      settle(({ failed }) => failed(new GuideError(why, line)), false);
    }
  }

  function settle(how: (job: Job) => void, isOver: boolean): void {
    clearTimeout(timer);
    const settled = job;
    job = null;
    if (isOver) void endThread();
    if (settled) how(settled);
    if (!queue.isEmpty()) next();
    else timer = setTimeout(endThread, IDLE_MS).unref();
  }

  async function endThread(): Promise<void> {
    clearTimeout(timer);
    const ending = thread;
    thread = null;
    await ending?.terminate();
  }
}

const ended = () => new AppError('UNAVAILABLE', 'The request was ended.');

function tooMany(): AppError {
  const error = new AppError(
    'RATE_LIMITED',
    'You have many documents being read. Wait until some of them are there.',
  );
  error.retryAfter = 5;
  return error;
}
