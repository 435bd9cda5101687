import type { ApiClient } from '@/lib/api/client';
import { changeWords, WORDS } from '../run.words';
import type { Core } from './core';
import { newestBefore } from './looking-back';
import { isReadOnly, nameOf } from './run-state';
import { partOf, reversed, type Step, undoOf } from './undo.reducer';

/** Takes back my changes of this visit, the newest first, and makes them again. Of earlier ones, asks about each. */
export function createUndoing(core: Core, api: ApiClient) {
  const { store, change, enqueue, mint, say, dismiss, offers } = core;
  const undone = new Set<string>();
  let looking = false;

  return { undo, undoEarlier, redo };

  /**
   * Takes a change back and says which. When this visit has none left, the newest earlier one is
   * put to the person, as `earlier`.
   * @param mutationId the one change of this visit to take back; else the newest
   */
  async function undo(mutationId?: string): Promise<void> {
    const { past, ...state } = store.getState();
    if (isReadOnly(state) || looking) return;
    const step = mutationId ? past.find((one) => one.mutationId === mutationId) : past.at(-1);
    if (step) takeBack(step);
    // An offer to undo outlives its change when another tab has taken it back.
    else if (mutationId) say(WORDS.nothingToUndo);
    else await lookBack();
  }

  async function lookBack(): Promise<void> {
    looking = true;
    try {
      const step = await newestBefore(api, store.getState(), undone);
      if (!step) say(WORDS.nothingToUndo);
      else if (undoOf(store.getState().view.items, step).entries.length === 0) takeBack(step);
      else store.setState({ earlier: step });
    } catch {
      say(WORDS.noHistory, { tone: 'error' });
    } finally {
      looking = false;
    }
  }

  /** The person agrees to take back the earlier change that they were asked about. */
  function undoEarlier(): void {
    const step = store.getState().earlier;
    store.setState({ earlier: null });
    if (step) takeBack(step);
  }

  function takeBack(step: Step): void {
    const { entries, left } = undoOf(store.getState().view.items, step);
    if (entries.length === 0) {
      forget(step);
      say(WORDS.notUndone(whatWasChanged(left)));
      return;
    }
    const mutationId = mint();
    const undoes = step.mutationId;
    const made = partOf(step, entries);
    enqueue(
      { kind: 'answer', mutationId, entries, undoes, held: false },
      ({ past, future }) => ({
        past: past.filter((one) => one.mutationId !== undoes),
        future: [...future, made],
      }),
      () => {
        forget(step);
        tell(WORDS.undid, reversed(made), left, { label: WORDS.redo, run: redo });
      },
    );
  }

  function forget({ mutationId }: Step): void {
    undone.add(mutationId);
    dismiss(offers.get(mutationId));
    change(({ past }) => ({ past: past.filter((one) => one.mutationId !== mutationId) }));
  }

  /** Makes the change again that was undone last. */
  function redo(): void {
    const { future, view, ...state } = store.getState();
    if (isReadOnly(state)) return;
    const step = future.at(-1);
    if (!step) {
      say(WORDS.nothingToRedo);
      return;
    }
    const { entries, left } = undoOf(view.items, reversed(step));
    const without = (future: readonly Step[]) => future.filter((one) => one !== step);
    if (entries.length === 0) {
      change(({ future }) => ({ future: without(future) }));
      say(WORDS.notRedone(whatWasChanged(left)));
      return;
    }
    const mutationId = mint();
    const made = { ...partOf(step, entries), mutationId };
    enqueue(
      { kind: 'answer', mutationId, entries, undoes: null, held: false },
      ({ past, future }) => ({ past: [...past, made], future: without(future) }),
      () => tell(WORDS.redid, made, left, { label: WORDS.undo, run: () => void undo(mutationId) }),
    );
  }

  /** Says what a step has just made of the items, and which it left alone. */
  function tell(
    words: (what: string) => string,
    { changes }: Step,
    left: readonly string[],
    action: { label: string; run: () => void },
  ): void {
    const state = store.getState();
    const [first] = changes;
    const what =
      first && changes.length === 1
        ? WORDS.oneChange(
            textOf(first.id),
            changeWords(first.before, first.after, (id) => nameOf(state, id)),
          )
        : WORDS.manyChanges(changes.length);
    const rest = left.length > 0 ? `. ${WORDS.leftAlone(whatWasChanged(left))}` : '';
    say(words(what) + rest, { action });
  }

  function whatWasChanged(left: readonly string[]): string {
    return WORDS.wereChanged(textOf(left[0]), left.length - 1);
  }

  function textOf(id: string | undefined): string {
    return store.getState().view.items[id ?? '']?.text ?? '';
  }
}
