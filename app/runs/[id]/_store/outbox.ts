import type { Mutation, Pending } from './mutation.types';
import { inOrder } from './pending.reducer';

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * Keeps what is not confirmed through a reload. Every change has a key of its own, so that two
 * tabs of one person don't overwrite each other's.
 * @param storage `localStorage`; it may throw, when it is full or forbidden
 */
export function createOutbox(storage: Storage | null, personId: string, runId: string) {
  const prefix = `walkaround:outbox:${personId}:${runId}:`;

  return { load, sync, get, idOf };

  /** What waits, the oldest first. What can't be read is left alone. */
  function load(): Pending {
    try {
      const keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
      return inOrder(keys.filter((key) => key.startsWith(prefix)).flatMap(read));
    } catch {
      return [];
    }
  }

  /** Writes the difference between two states of the queue. Gives whether all of it could be kept. */
  function sync(before: Pending, after: Pending): boolean {
    if (before === after) return true;
    try {
      const kept = new Set(after.map(({ mutationId }) => mutationId));
      const known = new Set(before);
      // What is new is written before what it replaces goes, so that a crash in between loses nothing.
      for (const mutation of after) {
        if (known.has(mutation)) continue;
        if (!storage) return false;
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
  function get(mutationId: string): Mutation | null {
    return read(prefix + mutationId)[0] ?? null;
  }

  /** The mutation that a storage key is about; none when it is about something else. */
  function idOf(key: string | null): string | null {
    return key?.startsWith(prefix) ? key.slice(prefix.length) : null;
  }

  function read(key: string): Mutation[] {
    try {
      const value = JSON.parse(storage?.getItem(key) ?? 'null');
      return value && typeof value.kind === 'string' && prefix + value.mutationId === key
        ? [value as Mutation]
        : [];
    } catch {
      return [];
    }
  }
}
