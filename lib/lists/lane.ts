/**
 * What waits, in turn by who asks: the asker at the front is next, and goes to the back after it.
 * So nobody's many stand before somebody else's one; of each asker the first goes first.
 * @param most entries of one asker that wait; further ones are refused
 */
export function createLane<T>(most: number) {
  const byAsker = new Map<unknown, T[]>();

  return { push, shift, has, remove, clear, isEmpty: () => byAsker.size === 0 };

  /** @returns whether there was room */
  function push(entry: T, asker: unknown): boolean {
    const entries = byAsker.get(asker) ?? [];
    if (entries.length >= most) return false;
    entries.push(entry);
    byAsker.set(asker, entries);
    return true;
  }

  /** @param busy askers who are being served: they come after all others */
  function shift(busy: ReadonlySet<unknown> = NOBODY): T | undefined {
    const all = [...byAsker];
    const [asker, entries] = all.find(([one]) => !busy.has(one)) ?? all[0] ?? [];
    if (!entries) return undefined;
    const entry = entries.shift();
    byAsker.delete(asker);
    if (entries.length > 0) byAsker.set(asker, entries);
    return entry;
  }

  function has(entry: T): boolean {
    return [...byAsker.values()].some((entries) => entries.includes(entry));
  }

  /** @returns whether it was there */
  function remove(entry: T): boolean {
    for (const [asker, entries] of byAsker) {
      const left = entries.filter((one) => one !== entry);
      if (left.length === entries.length) continue;
      if (left.length === 0) byAsker.delete(asker);
      else byAsker.set(asker, left);
      return true;
    }
    return false;
  }

  function clear(): T[] {
    const all = [...byAsker.values()].flat();
    byAsker.clear();
    return all;
  }
}

const NOBODY: ReadonlySet<unknown> = new Set();
