import { type Allowance, tooMany } from './attempts';
import { memoryLimiter } from './limiter';

export type Rate = ReturnType<typeof createRate>;

/**
 * How often somebody may do what costs something, whether it succeeds or not.
 * @param name what is done, counted apart from all else
 * @param what is done too often, in words: "searches"
 */
export function createRate(name: string, what: string, { points, seconds }: Allowance) {
  const counter = memoryLimiter(name, points, seconds);

  return { take };

  /** Counts one. @throws RATE_LIMITED with the seconds to wait when there were too many */
  async function take(key: string): Promise<void> {
    const wait = await counter.take(key);
    if (wait > 0) throw tooMany(wait, what);
  }
}
