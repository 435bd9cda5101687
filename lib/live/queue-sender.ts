import { ApiError } from '@/lib/api/api-error';
import { PAGE_PERSON } from '@/lib/api/page-person-header';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Whoever may not see a thing is told that it is not there. */
const SHUT_OUT = new Set<string>(['NOT_FOUND', 'FORBIDDEN']);

/** Why changes are not getting through. */
export type Trouble = 'away' | 'server' | 'signed-out' | 'somebody-else' | 'gone';

export interface QueueDeps<Change, Outcome> {
  /** Whether there is anything to send. */
  waiting: () => boolean;
  /** The next change to send, as it stands now; `gone` when another tab has seen it through. */
  next: () => { mutation: Change; gone: boolean } | null;
  send: (mutation: Change) => Promise<Outcome>;
  settled: (mutation: Change, outcome: Outcome) => void;
  /** The server will never carry it out as it stands. */
  refused: (mutation: Change, error: ApiError) => void | Promise<void>;
  /** Another tab did what this one was about to do. */
  overtaken: (mutation: Change) => Promise<void>;
  trouble: (trouble: Trouble | null) => void;
  /** Runs work while no other tab of this person does the same. */
  alone: (work: () => Promise<void>) => Promise<void>;
}

/** Sends what is queued: in order, one at a time, again and again until each has its answer. */
export function createQueueSender<Change, Outcome>(deps: QueueDeps<Change, Outcome>) {
  let running = false;
  let again = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  return { flush, stop };

  /** Sends all that can be sent now. To be called whenever that may have become more. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        if (deps.waiting()) await deps.alone(drain);
      } while (again && failures === 0 && !stopped);
    } finally {
      running = false;
    }
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      const found = deps.next();
      if (!found) return;
      const { mutation, gone } = found;
      try {
        if (gone) await deps.overtaken(mutation);
        else deps.settled(mutation, await deps.send(mutation));
        failures = 0;
        deps.trouble(null);
      } catch (error) {
        if (!(await handle(mutation, error))) return;
      }
    }
  }

  /** Gives whether to go on with the next one. */
  async function handle(mutation: Change, error: unknown): Promise<boolean> {
    // What is not the API's own error is not the change's fault either.
    const known = error instanceof ApiError ? error : new ApiError('INTERNAL', '', 0);
    switch (known.code) {
      case 'OFFLINE':
      case 'UNAVAILABLE':
      case 'INTERNAL':
      case 'RATE_LIMITED':
        deps.trouble(known.code === 'OFFLINE' ? 'away' : 'server');
        wait();
        return false;
      case 'UNAUTHENTICATED':
        deps.trouble(accountTrouble(known));
        return false;
      default:
        // It was an answer: the way to the server is open.
        failures = 0;
        deps.trouble(null);
        await deps.refused(mutation, known);
        return true;
    }
  }

  function wait(): void {
    failures += 1;
    const pause = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
    // Spread, so that a returning server is not met by everyone at once.
    timer = setTimeout(flush, pause * (0.75 + Math.random() / 2));
  }
}

/** What an error says of who is signed in in this browser, against whom the page is for; else nothing. */
export function accountTrouble(error: unknown): 'signed-out' | 'somebody-else' | null {
  if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') return null;
  const isAnother = error.details.some(({ field }) => field === PAGE_PERSON);
  return isAnother ? 'somebody-else' : 'signed-out';
}

/**
 * What a refusal to read says of who reads: signed out, somebody else, or shut out of what the page
 * is about; else nothing.
 */
export function readingTrouble(error: unknown): 'signed-out' | 'somebody-else' | 'gone' | null {
  if (error instanceof ApiError && SHUT_OUT.has(error.code)) return 'gone';
  return accountTrouble(error);
}

/** One tab at a time through the browser's locks; without them, at once. */
export function withLock(name: string): (work: () => Promise<void>) => Promise<void> {
  return async (work) => {
    if (typeof navigator === 'undefined' || !navigator.locks) return work();
    await navigator.locks.request(name, work);
  };
}
