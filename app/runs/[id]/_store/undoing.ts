import type { ApiClient } from '@/lib/application/client';
import { WORDS } from '../run.words';
import { changeWords, pieceWords, UNDO_WORDS as UNDO } from '../undo.words';
import type { Core } from './core';
import type { Evidence } from './run.types';
import { isReadOnly, mayConfirm, nameOf, type RunScreenState } from './run-state';
import { type Step, withPiece } from './step.reducer';
import { reversed, undoOf } from './undo.reducer';

/** Takes back my changes of this visit, the newest first, and makes them again. Of earlier ones, asks about each. */
export function createUndoing(core: Core, api: ApiClient) {
  const { store, change, enqueue, mint, now, say, dismiss, offers } = core;
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
    const step = mutationId ? past.find((one) => one.mutationId === mutationId) : past.at(-1);
    if (!mayUndo(state, step) || looking) return;
    if (step) takeBack(step);
    // An offer to undo outlives its change when another tab has taken it back.
    else if (mutationId) say(UNDO.nothingToUndo);
    else await lookBack();
  }

  async function lookBack(): Promise<void> {
    looking = true;
    try {
      // It asks the server, so its code can come from there too.
      const { newestBefore } = await import('./looking-back');
      const step = await newestBefore(api, store.getState(), undone);
      if (!step) say(UNDO.nothingToUndo);
      else if (!undoOf(store.getState().view, step, again, store.getState().me.id).change)
        takeBack(step);
      else store.setState({ earlier: step });
    } catch {
      say(UNDO.noHistory, { tone: 'error' });
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
    const { change, done, left } = undoOf(
      store.getState().view,
      step,
      again,
      store.getState().me.id,
    );
    if (!change) {
      forget(step);
      say(WORDS.notUndone(whatWasChanged(left)));
      return;
    }
    const undoes = step.mutationId;
    const renewed = (steps: readonly Step[]) => renewedBy(steps, step, done);
    enqueue(
      { ...change, mutationId: mint(), undoes },
      ({ past, future }) => ({
        past: renewed(past.filter((one) => one.mutationId !== undoes)),
        future: [...renewed(future), done],
      }),
      () => {
        forget(step);
        offers.set(
          undoes,
          tell(UNDO.undid, reversed(done), left, { label: WORDS.redo, run: () => redo(undoes) }),
        );
      },
    );
  }

  function forget({ mutationId }: Step): void {
    undone.add(mutationId);
    dismiss(offers.get(mutationId));
    change(({ past }) => ({ past: past.filter((one) => one.mutationId !== mutationId) }));
  }

  /**
   * Makes a change again that was undone.
   * @param undone the mutationId of the one to make again; else the one that was undone last
   */
  function redo(undone?: string): void {
    const { future, view, ...state } = store.getState();
    const step = undone ? future.find((one) => one.mutationId === undone) : future.at(-1);
    if (!mayUndo(state, step)) return;
    if (!step) {
      say(UNDO.nothingToRedo);
      return;
    }
    const { change: what, done, left } = undoOf(view, reversed(step), again, state.me.id);
    const without = (future: readonly Step[]) => future.filter((one) => one !== step);
    if (!what) {
      change(({ future }) => ({ future: without(future) }));
      say(UNDO.notRedone(whatWasChanged(left)));
      return;
    }
    const mutationId = mint();
    const made = { ...reversed(done), mutationId };
    const renewed = (steps: readonly Step[]) => renewedBy(steps, step, made);
    enqueue(
      { ...what, mutationId, undoes: null },
      ({ past, future }) => ({
        past: [...renewed(past), made],
        future: renewed(without(future)),
      }),
      () => {
        dismiss(offers.get(step.mutationId));
        const action = { label: WORDS.undo, run: () => void undo(mutationId) };
        offers.set(mutationId, tell(UNDO.redid, made, left, action));
      },
      // It was typed long ago.
      [],
    );
  }

  /** The same evidence as a new piece: the history keeps the one that was removed. */
  function again(piece: Evidence): Evidence {
    return { ...piece, id: mint(), createdBy: store.getState().me.id, createdAt: now() };
  }

  /** Says what a step has just made of the items, and which it left alone. Gives what was said. */
  function tell(
    words: (what: string) => string,
    { changes, evidence, verdict }: Step,
    left: readonly string[],
    action: { label: string; run: () => void },
  ): number {
    const state = store.getState();
    const [first] = changes;
    const what = verdict
      ? UNDO.confirmation(verdict.items.length, textOf(verdict.items[0]?.id))
      : evidence
        ? UNDO.oneChange(textOf(evidence.piece.itemId), pieceWords(evidence))
        : first && changes.length === 1
          ? UNDO.oneChange(
              textOf(first.id),
              changeWords(first.before, first.after, (id) => nameOf(state, id)),
            )
          : UNDO.manyChanges(changes.length);
    const rest = left.length > 0 ? `. ${UNDO.leftAlone(whatWasChanged(left))}` : '';
    return say(words(what) + rest, { action });
  }

  function whatWasChanged(left: readonly string[]): string {
    return WORDS.wereChanged(textOf(left[0]), left.length - 1);
  }

  function textOf(id: string | undefined): string {
    return store.getState().view.items[id ?? '']?.text ?? '';
  }
}

/** Steps that go on with the piece that one of them was taken back, or made again, with. */
const renewedBy = (steps: readonly Step[], from: Step, to: Step) =>
  withPiece(steps, from.evidence?.piece.id, to.evidence?.piece);

/** A confirmation is taken back by whoever may give one. */
const mayUndo = (state: Pick<RunScreenState, 'server' | 'trouble'>, step: Step | undefined) =>
  step?.verdict ? mayConfirm(state) : !isReadOnly(state);
