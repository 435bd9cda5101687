import { WORDS } from '../run.words';
import type { Core } from './core';
import { entryOf } from './pending.reducer';
import type { Fields } from './run.types';
import { isReadOnly } from './run-state';

/** Ends a waiver as answers are changed: after the question of a signed run, and with a way back. */
export function createWaiving(core: Core, undo: (mutationId?: string) => void) {
  const { store, change, gate, say, offers } = core;

  return { beforeEnding, waiverEnded };

  /** Does `proceed` once a signed run may be changed: its sign-offs accepted that the item is waived. */
  function beforeEnding(itemId: string, proceed: () => void): void {
    const state = store.getState();
    const item = state.view.items[itemId];
    if (!item || isReadOnly(state)) return;
    const entries = [entryOf(item, { status: 'open' })];
    const ending = { kind: 'answer', mutationId: '', entries, undoes: null, held: false } as const;
    gate.pass(ending, proceed);
  }

  /**
   * Says that a waiver of mine to end is over, and keeps it as the newest change to take back.
   * @param before how the item stood while it was waived
   * @param after how it stands since; none where that is not known, and then there is no way back
   */
  function waiverEnded(
    itemId: string,
    mutationId: string,
    before: Pick<Fields, 'status' | 'justification'>,
    after: Pick<Fields, 'status' | 'justification'> | null,
  ): void {
    const words = WORDS.waiverEnded(store.getState().view.items[itemId]?.text ?? '');
    if (!after) {
      say(words);
      return;
    }
    const step = { mutationId, changes: [{ id: itemId, before, after }] };
    change(({ past }) => ({ past: [...past, step], future: [] }));
    const action = { label: WORDS.undo, run: () => undo(mutationId) };
    offers.set(mutationId, say(words, { action }));
  }
}
