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

  return { guard };

  /**
   * Does `work` unless there were too many failures before it. It counts while it is under way, so
   * that a thousand at once are no more than a thousand one by one.
   * @param account whose account or link is tried
   * @param work throws an `AppError` when it failed
   * @throws RATE_LIMITED with the seconds to wait
   */
  async function guard<T>(account: string, work: () => Promise<T>): Promise<T> {
    const { address } = presentVisit();
    const from = address === null ? null : addressKey(address);
    await take(from ? [[addresses, from]] : []);
    try {
      await take([[accounts, account]]);
    } catch (error) {
      // Somebody else's failures are not this address's.
      if (from) await addresses.giveBack(from);
      throw error;
    }
    try {
      const result = await work();
      if (!limits.countsSuccess) {
        await accounts.forget(account);
        if (from) await addresses.giveBack(from);
      }
      return result;
    } catch (error) {
      if (!isFailure(error)) {
        await accounts.giveBack(account);
        if (from) await addresses.giveBack(from);
      }
      throw error;
    }
  }

  function limiter(kind: string, { points, seconds }: Allowance): Limiter {
    return memoryLimiter(`${name}:${kind}`, points, seconds);
  }
}

async function take(tries: [Limiter, string][]): Promise<void> {
  for (const [limiter, key] of tries) {
    const wait = await limiter.take(key);
    if (wait > 0) throw tooMany(wait);
  }
}

/** What says that a try was wrong; a fault of ours or a full disk does not. */
const isFailure = (error: unknown): boolean =>
  error instanceof AppError && error.code !== 'INTERNAL' && error.code !== 'UNAVAILABLE';

/** @param seconds until the next try */
function tooMany(seconds: number): AppError {
  const error = new AppError('RATE_LIMITED', `Too many tries. Try again in ${inWords(seconds)}.`);
  error.retryAfter = seconds;
  return error;
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
