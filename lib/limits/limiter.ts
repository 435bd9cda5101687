import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Counts tries by key and says when there were too many. The one place that knows where the
 * counts are kept, so that several processes can share them later.
 */
export interface Limiter {
  /** Counts one try. @returns the seconds to wait before the next; 0 when this one may go on */
  take(key: string): Promise<number>;
  /** Gives one try back. */
  giveBack(key: string): Promise<void>;
  /** Forgets the tries of a key. */
  forget(key: string): Promise<void>;
}

/**
 * A limiter in this process's memory.
 * @param name what is counted, apart from all else
 * @param points tries within the window
 * @param seconds the window; it starts with the first try and isn't prolonged by further ones
 */
export function memoryLimiter(name: string, points: number, seconds: number): Limiter {
  const counter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  return {
    async take(key) {
      try {
        await counter.consume(key);
        return 0;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
      }
    },
    async giveBack(key) {
      await counter.reward(key);
    },
    async forget(key) {
      await counter.delete(key);
    },
  };
}
