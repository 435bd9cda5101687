import { presentVisit } from '@/lib/api/visit';
import { addressKey } from './address-key';
import { type Allowance, type Count, takeAll } from './attempts';
import { memoryLimiter } from './limiter';

export interface RateLimits extends Allowance {
  /** How much all who come from one address may do together. */
  address?: Allowance;
}

export type Rate = ReturnType<typeof createRate>;

/**
 * How often somebody may do what costs something, whether it succeeds or not.
 * @param name what is done, counted apart from all else
 * @param what is done too often, in words: "searches"
 */
export function createRate(name: string, what: string, limits: RateLimits) {
  const counter = memoryLimiter(name, limits.points, limits.seconds);
  const addresses =
    limits.address &&
    memoryLimiter(`${name}:address`, limits.address.points, limits.address.seconds);

  return { take };

  /** Counts one. @throws RATE_LIMITED with the seconds to wait when there were too many */
  async function take(key: string): Promise<void> {
    const { address } = presentVisit();
    const counts: Count[] = [[counter, key]];
    if (addresses && address !== null) counts.push([addresses, addressKey(address)]);
    await takeAll(counts, what);
  }
}
