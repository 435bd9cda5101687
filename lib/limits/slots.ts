import type { Writable } from 'node:stream';
import { presentVisit } from '@/lib/api/visit';
import { addressKey } from './address-key';
import { tooMany } from './attempts';

/** When somebody may try again: a closed tab is noticed by then. In seconds. */
const RETRY_SECONDS = 15;

export type Slots = ReturnType<typeof createSlots>;

/**
 * How much somebody may have open at once.
 * @param what in words: "live streams"
 * @param most at once, of one person and from one address; 0 for no limit
 */
export function createSlots(what: string, most: { person: number; address: number }) {
  const taken = new Map<string, number>();

  return { hold, take };

  /** Takes a slot until an answer is closed. @throws RATE_LIMITED when there is none */
  function hold(person: string, answer: Writable): void {
    const give = take(person);
    if (answer.closed || answer.destroyed) give();
    else answer.once('close', give);
  }

  /** Takes a slot. @returns what gives it back, to be called once @throws RATE_LIMITED when there is none */
  function take(person: string): () => void {
    const { address } = presentVisit();
    const keys: [string, number][] = [[`person ${person}`, most.person]];
    if (address !== null) keys.push([`address ${addressKey(address)}`, most.address]);
    if (keys.some(([key, limit]) => limit > 0 && (taken.get(key) ?? 0) >= limit))
      throw tooMany(RETRY_SECONDS, `${what} at once`);
    for (const [key] of keys) taken.set(key, (taken.get(key) ?? 0) + 1);
    return () => {
      for (const [key] of keys) giveBack(key);
    };
  }

  function giveBack(key: string): void {
    const left = (taken.get(key) ?? 0) - 1;
    if (left > 0) taken.set(key, left);
    else taken.delete(key);
  }
}
