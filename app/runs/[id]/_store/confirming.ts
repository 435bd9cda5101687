import { isSettled } from '@/lib/model/status';
import { isConfirmableBy, waitsToConfirm } from '@/lib/model/strength';
import { ruleIn } from '@/lib/runs/run-state.reducer';
import { WORDS } from '../run.words';
import type { Core } from './core';
import { entryOf } from './pending.reducer';
import type { Item } from './run.types';
import { type Asking, mayConfirm, type RunScreenState } from './run-state';
import { stepOf, verdictStep } from './step.reducer';

/** What of some items waits for my word: what was claimed, and what takes a second person. */
export function confirmable(
  state: Pick<RunScreenState, 'server' | 'view' | 'me'>,
  ids: readonly string[],
): readonly Item[] {
  const rule = ruleIn(state.server);
  return itemsOf(state, ids).filter((item) => isConfirmableBy(item, rule, state.me.id));
}

/** What of them I may say no to: what I may confirm and is settled. My own answer I change instead. */
export function rejectable(
  state: Pick<RunScreenState, 'server' | 'view' | 'me'>,
  ids: readonly string[],
): readonly Item[] {
  const rule = ruleIn(state.server);
  return itemsOf(state, ids).filter(
    (item) => isSettled(item.status) && isConfirmableBy(item, rule, state.me.id),
  );
}

/** Says yes or no to answers that are not mine alone. Each is shown at once and sent in its turn. */
export function createConfirming(core: Core, undo: (mutationId?: string) => void) {
  const { store, enqueue, mint, say } = core;

  return { confirm, askToReject, reject };

  /** Stands behind those of some items that wait for it; says so where none does. */
  function confirm(ids: readonly string[]): void {
    const state = store.getState();
    if (!mayConfirm(state)) return;
    const items = confirmable(state, ids);
    if (items.length === 0) {
      say(WORDS.confirming.none(waitingHere(state, ids)));
      return;
    }
    put(ids, items, 'confirm', null);
  }

  /** Asks why, before those of some items that wait are rejected. */
  function askToReject(ids: readonly string[], where: Asking['where']): void {
    const state = store.getState();
    if (!mayConfirm(state)) return;
    const found = rejectable(state, ids).map(({ id }) => id);
    if (found.length === 0) say(WORDS.confirming.none(waitingHere(state, ids)));
    else store.setState({ asking: { ids: found, status: 'needs_work', where, rejects: true } });
  }

  /** @returns why it can't be, if it can't */
  function reject(ids: readonly string[], reason: string): { message: string } | null {
    if (!reason.trim()) return { message: WORDS.confirming.reason };
    const items = rejectable(store.getState(), ids);
    if (items.length > 0) put(ids, items, 'reject', reason);
    return null;
  }

  function put(
    ids: readonly string[],
    items: readonly Item[],
    verdict: 'confirm' | 'reject',
    reason: string | null,
  ): void {
    const mutationId = mint();
    const { view } = store.getState();
    const step =
      verdict === 'confirm'
        ? verdictStep(mutationId, items)
        : stepOf(
            view.items,
            mutationId,
            items.map((item) => entryOf(item, { status: 'needs_work', justification: reason })),
          );
    const seen = items.map(({ id, status, justification }) => ({
      id,
      status,
      justification,
      version: null,
      echoed: false,
    }));
    const by = store.getState().me.id;
    // Of what my own agent claimed I am the first to stand behind it, not the second.
    const unseconded = ruleIn(store.getState().server).second
      ? items.filter(({ answeredBy }) => answeredBy === by).length
      : 0;
    enqueue(
      { kind: 'verdict', mutationId, verdict, reason, by, items: seen, undoes: null },
      ({ past, staying, selected }) => ({
        past: [...past, step],
        future: [],
        staying: new Set([...staying, ...items.map(({ id }) => id)]),
        // Nothing is left to say of what was chosen for this.
        ...(ids.length === selected.size && ids.every((id) => selected.has(id))
          ? { selected: new Set<string>(), selecting: false }
          : {}),
      }),
      () => {
        const action = { label: WORDS.undo, run: () => undo(mutationId) };
        const text = items[0]?.text ?? '';
        const said =
          verdict === 'confirm'
            ? WORDS.confirming.confirmed(items.length, text, unseconded)
            : WORDS.confirming.rejected(items.length, text);
        core.offers.set(mutationId, say(said, { action }));
      },
    );
  }
}

/** Whether some of them wait, if not for me. */
const waitingHere = (state: Pick<RunScreenState, 'server' | 'view'>, ids: readonly string[]) =>
  itemsOf(state, ids).some(
    (item) => isSettled(item.status) && waitsToConfirm(item, ruleIn(state.server)),
  );

const itemsOf = ({ view }: Pick<RunScreenState, 'view'>, ids: readonly string[]) =>
  ids.flatMap((id) => view.items[id] ?? []);
