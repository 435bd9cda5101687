/** A change that waits to be sent. */
export interface Queued {
  mutationId: string;
}

export type OutboxOf<T extends Queued> = ReturnType<typeof createOutboxOf<T>>;

/**
 * Keeps what is not confirmed through a reload. Every change has a key of its own, so that two
 * tabs of one person don't overwrite each other's.
 * @param storage `localStorage`; it may throw, when it is full or forbidden
 * @param prefix what its keys begin with
 * @param inOrder sorts changes, the oldest first
 * @param isSent whether a change went out at least once
 */
export function createOutboxOf<T extends Queued>(
  storage: Storage | null,
  prefix: string,
  isOne: (value: Partial<T>) => boolean,
  inOrder: (all: readonly T[]) => readonly T[],
  isSent: (one: T) => boolean,
) {
  return { load, sync, get, idOf };

  /** What waits, the oldest first. What can't be read is left alone. */
  function load(): readonly T[] {
    try {
      const keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
      return inOrder(keys.filter((key) => key.startsWith(prefix)).flatMap(read));
    } catch {
      return [];
    }
  }

  /** Writes the difference between two states of the queue. Gives whether all of it could be kept. */
  function sync(before: readonly T[], after: readonly T[]): boolean {
    if (before === after) return true;
    try {
      const kept = new Set(after.map(({ mutationId }) => mutationId));
      const known = new Set(before);
      const old = new Set(before.map(({ mutationId }) => mutationId));
      // What is new is written before what it replaces goes, so that a crash in between loses nothing.
      for (const mutation of after) {
        if (known.has(mutation)) continue;
        if (!storage) return false;
        const stored = get(mutation.mutationId);
        // What another tab has seen through is not to be found again.
        if (old.has(mutation.mutationId) && !stored) continue;
        // What another tab has sent must go out the same again.
        if (stored && isSent(stored) && !isSent(mutation)) continue;
        storage.setItem(prefix + mutation.mutationId, JSON.stringify(mutation));
      }
      for (const { mutationId } of before) {
        if (!kept.has(mutationId)) storage?.removeItem(prefix + mutationId);
      }
      return true;
    } catch {
      return false;
    }
  }

  /** A change as it is kept, by whichever tab wrote it last; none when a tab has seen it through. */
  function get(mutationId: string): T | null {
    return read(prefix + mutationId)[0] ?? null;
  }

  /** The mutation that a storage key is about; none when it is about something else. */
  function idOf(key: string | null): string | null {
    return key?.startsWith(prefix) ? key.slice(prefix.length) : null;
  }

  function read(key: string): T[] {
    try {
      const value = JSON.parse(storage?.getItem(key) ?? 'null') as Partial<T> | null;
      return value && isOne(value) && prefix + value.mutationId === key ? [value as T] : [];
    } catch {
      return [];
    }
  }
}
