import type { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/api/app-error';
import { createLane } from '@/lib/lists/lane';
import type { HaveRead } from '@/lib/texts/text.service';
import type {
  ApartAnswer,
  ApartRequest,
  DocumentSource,
  FromThread,
  ToThread,
} from './reading.types';

/** Threads that answer at once; more would take the processor from the process. */
const MOST = 2;
/** A thread that had nothing to do for so long is ended, for its memory. */
const IDLE_MS = 60_000;
/** What one asker may have waiting. */
const MOST_WAITING = 10;

interface Job {
  asker: string | symbol;
  /** What a thread is asked, made when it is its turn. */
  message: () => Promise<ToThread>;
  done: (message: FromThread) => void;
  failed: (error: unknown) => void;
}

interface Thread {
  worker: Worker;
  job: Job | null;
  idle: NodeJS.Timeout | undefined;
}

/**
 * Has requests that take long answered, and long documents parsed, in threads that are started as
 * they are needed, so that nobody else waits for them. Askers take turns.
 * @param deps.start starts a thread, see `reading-thread.ts`
 * @param deps.haveRead reads texts that a thread found to be missing
 */
export function createReadingThreads(deps: {
  start: () => Worker;
  haveRead: HaveRead;
  idleMs?: number;
}) {
  const threads = new Set<Thread>();
  const queue = createLane<Job>(MOST_WAITING);

  return { answer, parse, close };

  /**
   * @param wanted.asker who asks, by whatever tells askers apart
   * @param wanted.request gives the request when it is its turn, or throws why it is not answered
   * @param wanted.signal ends the waiting: nobody is there for the answer any more
   * @throws RATE_LIMITED when this asker has too many waiting
   */
  async function answer(wanted: {
    asker: string;
    request: () => Promise<ApartRequest>;
    signal?: AbortSignal;
  }): Promise<ApartAnswer> {
    const { asker, request, signal } = wanted;
    const message = async () => ({ request: await request() });
    return ((await handOver(asker, message, signal)) as { answer: ApartAnswer }).answer;
  }

  /** The tree of a page's document, as JSON; see `parsedDocument`. Who looks is not told apart. */
  async function parse(document: DocumentSource): Promise<string> {
    const message = async () => ({ document });
    return ((await handOver(Symbol('a page’s document'), message)) as { parsed: string }).parsed;
  }

  function handOver(
    asker: string | symbol,
    message: () => Promise<ToThread>,
    signal?: AbortSignal,
  ): Promise<FromThread> {
    return new Promise((done, failed) => {
      const job: Job = { asker, message, done, failed };
      if (!queue.push(job, asker)) throw tooMany();
      signal?.addEventListener('abort', () => queue.remove(job) && failed(signal.reason), {
        once: true,
      });
      next();
    });
  }

  /** Ends all threads; requests that wait fail. */
  async function close(): Promise<void> {
    for (const { failed } of queue.clear()) failed(new Error('The server is stopping'));
    await Promise.all([...threads].map(({ worker }) => worker.terminate()));
  }

  function next(): void {
    const free = [...threads].find(({ job }) => !job);
    if (!free && threads.size >= MOST) return;
    const job = queue.shift(new Set([...threads].flatMap(({ job }) => job?.asker ?? [])));
    if (!job) return;
    const thread = free ?? begin();
    clearTimeout(thread.idle);
    thread.job = job;
    job.message().then(
      (message) => thread.worker.postMessage(message),
      (error) => {
        job.failed(error);
        rest(thread);
      },
    );
    next();
  }

  /** A thread has nothing to do any more, unless somebody waits. */
  function rest(thread: Thread): void {
    thread.job = null;
    thread.idle = setTimeout(() => {
      // What comes from now on must not be handed to it.
      threads.delete(thread);
      void thread.worker.terminate();
    }, deps.idleMs ?? IDLE_MS).unref();
    next();
  }

  function begin(): Thread {
    const thread: Thread = { worker: deps.start(), job: null, idle: undefined };
    threads.add(thread);
    thread.worker.unref();
    thread.worker.on('message', (message: FromThread) => void hear(thread, message));
    let why: Error | null = null;
    thread.worker.on('error', (error) => {
      why = error;
    });
    thread.worker.on('exit', () => {
      clearTimeout(thread.idle);
      threads.delete(thread);
      thread.job?.failed(why ?? new Error('The thread that answered has ended'));
      next();
    });
    return thread;
  }

  async function hear(thread: Thread, message: FromThread): Promise<void> {
    if ('toRead' in message) {
      await deps.haveRead(message.toRead);
      thread.worker.postMessage({ haveRead: true } satisfies ToThread);
    } else if (!('ready' in message)) {
      thread.job?.done(message);
      rest(thread);
    }
  }
}

function tooMany(): AppError {
  const error = new AppError(
    'RATE_LIMITED',
    'You have many documents being made. Wait until some of them are there.',
  );
  error.retryAfter = 5;
  return error;
}
