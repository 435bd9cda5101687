import type { ApiClient } from '@/lib/api/client';
import type { ProjectEventOf } from '@/lib/events/event.types';
import type { Core } from './core';
import { isReadOnly } from './run-state';
import { type Step, stepsOf, undoOf } from './undo.reducer';

const PAGE = 100;
/** Pages of history that are looked through at once; the largest change that a run can have fits. */
const MOST_PAGES = 60;

/** Takes back my changes in this run, the newest first, further with each call. */
export function createUndoing(core: Core, api: ApiClient) {
  const { store, change, enqueue, mint, say, hush, offers } = core;
  const undone = new Set<string>();
  let looking = false;

  /** @param mutationId the one change to take back; else the newest */
  return async function undo(mutationId?: string): Promise<void> {
    const state = store.getState();
    if (isReadOnly(state) || looking) return;
    if (mutationId !== undefined || state.past.length > 0) return takeBack(mutationId);
    looking = true;
    try {
      const past = await lookBack();
      change((now) => ({ past: [...past, ...now.past] }));
      if (past.length === 0) say('There is nothing to undo.');
    } catch {
      say('The history could not be read, so nothing was undone.', { tone: 'error' });
    } finally {
      looking = false;
    }
    takeBack();
  };

  function takeBack(mutationId?: string): void {
    const { past, view } = store.getState();
    const step = mutationId ? past.find((one) => one.mutationId === mutationId) : past.at(-1);
    if (!step) return;
    undone.add(step.mutationId);
    hush(offers.get(step.mutationId));
    change(() => ({ past: past.filter((one) => one !== step) }));
    const { entries, left } = undoOf(view.items, step);
    if (entries.length > 0) {
      const undoes = step.mutationId;
      enqueue({ kind: 'answer', mutationId: mint(), entries, undoes, held: false });
    }
    const [first] = entries.length > 0 ? entries : step.changes;
    const text = view.items[first?.id ?? '']?.text ?? '';
    const what = entries.length > 1 ? `${entries.length} items` : `“${text}”`;
    if (entries.length === 0) say(`Not undone: ${whatIsLeft(left)} changed since.`);
    else if (left.length === 0) say(`Undone: ${what}.`);
    else say(`Undone: ${what}. ${whatIsLeft(left)} changed since and left as it is.`);
  }

  function whatIsLeft(left: readonly string[]): string {
    const text = store.getState().view.items[left[0] ?? '']?.text ?? 'An item';
    return left.length > 1 ? `“${text}” and ${left.length - 1} more were` : `“${text}” was`;
  }

  /** After a reload nothing is remembered, but the history knows. The oldest first. */
  async function lookBack(): Promise<Step[]> {
    const { server, me } = store.getState();
    const known = new Map<number, ProjectEventOf<'item.answered'>>();
    for (let page = 1; page <= MOST_PAGES; page++) {
      const { data } = await api.list('/projects/{id}/events', {
        params: { id: server.run.projectId },
        query: { runId: server.run.id, actorId: me.id, type: 'item.answered', limit: PAGE, page },
      });
      for (const event of data as unknown as ProjectEventOf<'item.answered'>[]) {
        known.set(event.seq, event);
      }
      const steps = stepsOf([...known.values()], undone);
      if (data.length < PAGE) return steps.reverse();
      // The last one may go on, on the next page.
      if (steps.length > 1) return steps.slice(0, -1).reverse();
    }
    return [];
  }
}
