import { createLane } from './lane';

/** Whose turn something takes. */
export interface Turn {
  /** What has turns of its own: a person, a report. */
  asker: unknown;
  /** Whether somebody looks at an empty place until it is done. */
  isWaitedFor: boolean;
}

/** So many that are waited for come in a row when others wait too. */
const IN_A_ROW = 3;

/**
 * A queue in which nobody waits for all that somebody else asked for: askers take turns, those who
 * are waited for first. Of what nobody waits for, one has its turn after every three others.
 * @param most entries of one asker that wait; further ones are refused
 */
export function createFairQueue<T>(most: number) {
  const waitedFor = createLane<T>(most);
  const others = createLane<T>(most);
  let row = 0;

  return { push, shift, hurry, clear, isEmpty };

  /** @returns whether there was room */
  function push(entry: T, { asker, isWaitedFor }: Turn): boolean {
    return (isWaitedFor ? waitedFor : others).push(entry, asker);
  }

  function shift(): T | undefined {
    const isOthers = waitedFor.isEmpty() || (row >= IN_A_ROW && !others.isEmpty());
    row = isOthers ? 0 : row + 1;
    return (isOthers ? others : waitedFor).shift();
  }

  /** Somebody waits for an entry now for which nobody did; it stays where it is without room. */
  function hurry(entry: T, asker: unknown): void {
    if (!others.has(entry) || !waitedFor.push(entry, asker)) return;
    others.remove(entry);
  }

  /** Empties the queue. @returns what was in it */
  function clear(): T[] {
    return [...waitedFor.clear(), ...others.clear()];
  }

  function isEmpty(): boolean {
    return waitedFor.isEmpty() && others.isEmpty();
  }
}
