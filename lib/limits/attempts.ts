import { AppError } from '@/lib/api/app-error';
import { presentVisit } from '@/lib/api/visit';
import { addressKey } from './address-key';
import { type Limiter, memoryLimiter } from './limiter';

/** Tries within a window of some seconds. */
export interface Allowance {
  points: number;
  seconds: number;
}

export interface AttemptLimits {
  /** Failures on one account, or one link, from anywhere. */
  account: Allowance;
  /** Failures from one address, on whatever account: many people may be behind it. */
  address: Allowance;
  /** Failures of several accounts, or devices, that are named to be one. */
  together?: Allowance;
  /** Whether what succeeds counts too. */
  countsSuccess?: boolean;
}

export type Attempts = ReturnType<typeof createAttempts>;

/**
 * Keeps somebody from trying without end: so often on one account from wherever, and so often from
 * one address on whatever account.
 * @param name what is tried, counted apart from all else
 */
export function createAttempts(name: string, limits: AttemptLimits) {
  const accounts = limiter('account', limits.account);
  const addresses = limiter('address', limits.address);
  const groups = limits.together && limiter('together', limits.together);

  return { guard };

  /**
   * Does `work` unless there were too many failures before it. It counts while it is under way, so
   * that a thousand at once are no more than a thousand one by one.
   * @param account whose account or link is tried
   * @param work throws an `AppError` when it failed
   * @param group whom `together` counts it for
   * @throws RATE_LIMITED with the seconds to wait
   */
  async function guard<T>(account: string, work: () => Promise<T>, group?: string): Promise<T> {
    const { address } = presentVisit();
    const shared: Count[] = [];
    if (address !== null) shared.push([addresses, addressKey(address)]);
    if (groups && group !== undefined) shared.push([groups, group]);
    await takeAll([...shared, [accounts, account]]);
    try {
      const result = await work();
      if (!limits.countsSuccess) {
        await accounts.forget(account);
        await giveBack(shared);
      }
      return result;
    } catch (error) {
      if (!isFailure(error)) await giveBack([...shared, [accounts, account]]);
      throw error;
    }
  }

  function limiter(kind: string, { points, seconds }: Allowance): Limiter {
    return memoryLimiter(`${name}:${kind}`, points, seconds);
  }
}

/** What a try counts for: a limiter and its key. */
export type Count = [Limiter, string];

/** Takes a try of each; where one has none left, those before it get theirs back: others' failures are not theirs. */
export async function takeAll(counts: Count[], what?: string): Promise<void> {
  for (const [n, [limiter, key]] of counts.entries()) {
    const wait = await limiter.take(key);
    if (wait === 0) continue;
    await giveBack(counts.slice(0, n));
    throw tooMany(wait, what);
  }
}

async function giveBack(counts: Count[]): Promise<void> {
  for (const [limiter, key] of counts) await limiter.giveBack(key);
}

/** What says that a try was wrong; a fault of ours or a full disk does not. */
const isFailure = (error: unknown): boolean =>
  error instanceof AppError && error.code !== 'INTERNAL' && error.code !== 'UNAVAILABLE';

/** @param seconds until the next try */
export function tooMany(seconds: number, what = 'tries'): AppError {
  const error = new AppError('RATE_LIMITED', `Too many ${what}. Try again in ${inWords(seconds)}.`);
  error.retryAfter = seconds;
  return error;
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
