import { persistentLoad } from '@/components/ui/persistent-load';
import type { ApiClient } from '@/lib/application/client';
import type { Core } from './core';
import type { createUndoing } from './undoing';

type Undoing = ReturnType<typeof createUndoing>;

/** Undo and redo, whose code comes with the first sign of a person; what was asked for before waits for it. */
export function createLateUndoing(core: Core, api: ApiClient) {
  let known: Undoing | null = null;
  let coming: Promise<Undoing> | null = null;
  /** What is to be taken back once that is possible. */
  const meant = new Set<string>();

  return { undo, undoEarlier, redo, fetchUndoing };

  async function fetchUndoing(): Promise<Undoing> {
    coming ??= persistentLoad(() => import('./undoing')).then(({ createUndoing }) => {
      known = createUndoing(core, api);
      return known;
    });
    return coming;
  }

  /** See `createUndoing`. The newest change is the one that was the newest when it was asked for. */
  async function undo(mutationId?: string): Promise<void> {
    if (known) return known.undo(mutationId);
    const { past } = core.store.getState();
    const target = mutationId ?? past.findLast((one) => !meant.has(one.mutationId))?.mutationId;
    if (target) meant.add(target);
    return (await fetchUndoing()).undo(target);
  }

  function undoEarlier(): void {
    if (known) known.undoEarlier();
    else void fetchUndoing().then((undoing) => undoing.undoEarlier());
  }

  function redo(undone?: string): void {
    if (known) known.redo(undone);
    else void fetchUndoing().then((undoing) => undoing.redo(undone));
  }
}
