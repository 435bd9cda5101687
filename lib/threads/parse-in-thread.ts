import type { Worker } from 'node:worker_threads';
import { createFairQueue, type Turn } from '@/lib/lists/fair-queue';
import { spentMs } from './thread-time';

/** How long the parsing of one text may take, in milliseconds. */
const LIMITS = {
  /** Of a processor's time, many times what an ordinary text of the greatest length takes. */
  spent: 500,
  /** From beginning to end, on a machine that has much else to do. */
  passed: 5_000,
  /** From beginning to end where the system does not tell the processor's time. */
  passedUnknown: 2_000,
};
/** The time is looked at again after so long at least. */
const PAUSE_MS = 20;
/** Texts of one asker that wait; further ones are refused. */
const MOST_WAITING = 100;
/** A thread that had nothing to do for so long is ended, for its memory. */
const IDLE_MS = 30_000;

interface Job {
  text: string;
  result: Promise<string | null>;
  done: (blocks: string | null) => void;
  failed: (error: Error) => void;
}

/**
 * Parses texts in a thread, one after the other; askers take turns. One that takes too long gives
 * nothing: its thread is ended, since a parser can't be asked to stop, and the next text gets a new one.
 * @param start starts the thread; it says its `ownPlace`, then answers each text with its blocks
 */
export function createTextParser(start: () => Worker, limits = LIMITS) {
  const queue = createFairQueue<Job>(MOST_WAITING);
  /** What waits or is being parsed, by its text. */
  const jobs = new Map<string, Job>();
  let thread: Worker | null = null;
  /** Where the thread's time is told; nothing until it is ready. */
  let place: string | null = null;
  let job: Job | null = null;
  let timer: NodeJS.Timeout | undefined;

  return { parse, close };

  /** @returns the blocks; `null` when that takes too long, nothing when too much of the asker's waits */
  async function parse(text: string, turn: Turn): Promise<string | null | undefined> {
    const same = jobs.get(text);
    if (same && turn.isWaitedFor) queue.hurry(same, turn.asker);
    if (same) return same.result;
    const added = newJob(text);
    if (!queue.push(added, turn)) return undefined;
    jobs.set(text, added);
    next();
    return added.result;
  }

  /** Ends the thread; texts that wait fail. */
  async function close(): Promise<void> {
    const waiting = [...(job ? [job] : []), ...queue.clear()];
    job = null;
    jobs.clear();
    await end();
    for (const { failed } of waiting) failed(new Error('The server is stopping'));
  }

  function next(): void {
    if (job || queue.isEmpty()) return;
    clearTimeout(timer);
    if (!thread) begin();
    if (!thread || place === null) return;
    job = queue.shift() as Job;
    watch(spentMs(place), performance.now(), place);
    thread.postMessage(job.text);
  }

  /** Looks at the job's time until it is over. */
  function watch(before: number | null, began: number, from: string): void {
    const known = before !== null;
    const look = () => {
      const passed = performance.now() - began;
      const spent = known ? (spentMs(from) ?? 0) - before : 0;
      const left = Math.min(
        known ? limits.spent - spent : Number.POSITIVE_INFINITY,
        (known ? limits.passed : limits.passedUnknown) - passed,
      );
      if (left <= 0) settle((late) => late.done(null), true);
      else timer = setTimeout(look, Math.max(PAUSE_MS, left));
    };
    look();
  }

  function begin(): void {
    const started = start();
    thread = started;
    place = null;
    started.unref();
    started.on('message', (message: string) => {
      if (thread !== started) return;
      if (place === null) {
        place = message;
        next();
      } else settle((parsed) => parsed.done(message), false);
    });
    started.on('error', (error) => {
      if (thread !== started) return;
      job ??= queue.shift() ?? null;
      settle((broken) => broken.failed(error), true);
    });
  }

  function settle(how: (job: Job) => void, isOver: boolean): void {
    clearTimeout(timer);
    const settled = job;
    job = null;
    if (isOver) void end();
    if (settled) {
      jobs.delete(settled.text);
      how(settled);
    }
    if (!queue.isEmpty()) next();
    else timer = setTimeout(end, IDLE_MS).unref();
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    const ended = thread;
    thread = null;
    await ended?.terminate();
  }
}

function newJob(text: string): Job {
  const job = { text } as Job;
  job.result = new Promise((done, failed) => Object.assign(job, { done, failed }));
  return job;
}
