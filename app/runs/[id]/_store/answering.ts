import { needsJustification, type Status } from '@/lib/model/status';
import { ANSWER_FIELDS, changeAnswer, isRefusal, type Refusal } from '@/lib/runs/answer.reducer';
import { WORDS } from '../run.words';
import type { Core } from './core';
import type { Entry } from './mutation.types';
import { entryOf, resolve } from './pending.reducer';
import type { EvidenceInput, Fields } from './run.types';
import { type Asking, isReadOnly } from './run-state';
import { pieceStep, stepOf } from './step.reducer';

/** The changes that a person makes to items. Each is shown at once and sent in its turn. */
export function createAnswering(core: Core, undo: (mutationId?: string) => void) {
  const { store, change, enqueue, mint, now, say } = core;

  return {
    answer,
    choose,
    tick,
    choice,
    addEvidence,
    removeEvidence,
    addComment,
    changeComment,
    removeComment,
  };

  /**
   * Changes items, several as one change. What would change nothing is left out.
   * @param base how the fields stood when the person began to write, if that was earlier
   * @returns why it can't be, if it can't; then nothing is changed
   */
  function answer(ids: readonly string[], fields: Fields, base: Fields = {}): Refusal | null {
    const state = store.getState();
    if (isReadOnly(state)) return null;
    const entries: Entry[] = [];
    for (const id of ids) {
      const item = state.view.items[id];
      if (!item) continue;
      const outcome = changeAnswer(item, { ...fields, version: item.version });
      if (isRefusal(outcome)) return outcome;
      if (ANSWER_FIELDS.some((field) => outcome[field] !== item[field])) {
        entries.push(entryOf(item, fields, base));
      }
    }
    if (entries.length === 0) return null;
    const mutationId = mint();
    const step = stepOf(state.view.items, mutationId, entries);
    enqueue(
      { kind: 'answer', mutationId, entries, undoes: null, held: false },
      ({ past, staying }) => ({
        past: [...past, step],
        future: [],
        staying: new Set([...staying, ...entries.map(({ id }) => id)]),
      }),
      () => {
        if (entries.length === 1) return;
        const action = { label: WORDS.undo, run: () => undo(mutationId) };
        core.offers.set(mutationId, say(WORDS.changed(entries.length), { action }));
      },
    );
    return null;
  }

  /** Gives items a status; asks for the reason first where one is needed. */
  function choose(ids: readonly string[], status: Status, where: Asking['where']): void {
    if (isReadOnly(store.getState()) || ids.length === 0) return;
    const ask = needsJustification(status);
    if (ask) store.setState({ asking: { ids, status, where } });
    else {
      if (store.getState().asking) store.setState({ asking: null });
      answer(ids, { status });
    }
  }

  /** Done if it was not, open again if it was. */
  function tick(id: string): void {
    const item = store.getState().view.items[id];
    if (item) choose([id], item.status === 'done' ? 'open' : 'done', 'row');
  }

  /** Settles a conflict: with my fields, as they were or edited; or without, for theirs. */
  function choice(mutationId: string, fields: Fields | null): void {
    const { pending, server } = store.getState();
    const question = pending.find((one) => one.mutationId === mutationId);
    const item = question?.kind === 'answer' && server.items[question.entries[0]?.id ?? ''];
    const proceed = () => settle(mutationId, fields);
    if (!item || !fields) proceed();
    else {
      const entries = [entryOf(item, fields)];
      // Until it is settled the question keeps what was typed.
      core.gate.pass(
        { kind: 'answer', mutationId, entries, undoes: null, held: false },
        proceed,
        [],
      );
    }
  }

  function settle(mutationId: string, fields: Fields | null): void {
    change(({ pending, server, past }) => {
      const question = pending.find((one) => one.mutationId === mutationId);
      const item = question?.kind === 'answer' && server.items[question.entries[0]?.id ?? ''];
      if (!item) return {};
      const newId = mint();
      const mine = fields && { item, fields, newId };
      const step = mine && stepOf(server.items, newId, [entryOf(item, mine.fields)]);
      return {
        pending: resolve(pending, mutationId, mine),
        past: step ? [...past, step] : past,
      };
    });
    core.flush();
  }

  function addEvidence(itemId: string, input: EvidenceInput): void {
    const evidence = {
      ...input,
      id: mint(),
      itemId,
      claimed: false,
      createdBy: store.getState().me.id,
      createdAt: now(),
    };
    const mutationId = mint();
    enqueue({ kind: 'evidence.add', mutationId, evidence, undoes: null }, ({ past }) => ({
      past: [...past, pieceStep(mutationId, 'added', evidence)],
      future: [],
    }));
  }

  function removeEvidence(itemId: string, evidenceId: string): void {
    const { evidence } = store.getState().view;
    const piece = evidence[itemId]?.find(({ id }) => id === evidenceId);
    if (!piece) return;
    const mutationId = mint();
    enqueue(
      { kind: 'evidence.remove', mutationId, itemId, evidenceId, undoes: null },
      (state) => ({
        past: [...state.past, pieceStep(mutationId, 'removed', piece)],
        future: [],
      }),
      () => {
        const text = store.getState().view.items[itemId]?.text ?? '';
        const action = { label: WORDS.undo, run: () => undo(mutationId) };
        core.offers.set(mutationId, core.say(WORDS.evidenceRemoved(text), { action }));
      },
    );
  }

  function addComment(itemId: string, body: string): void {
    const { me } = store.getState();
    const at = now();
    const comment = {
      id: mint(),
      itemId,
      body,
      authorId: me.id,
      authorName: me.name,
      createdAt: at,
      updatedAt: at,
    };
    enqueue({ kind: 'comment.add', mutationId: mint(), comment });
  }

  function changeComment(itemId: string, commentId: string, body: string): void {
    enqueue({ kind: 'comment.change', mutationId: mint(), itemId, commentId, body });
  }

  function removeComment(itemId: string, commentId: string): void {
    enqueue({ kind: 'comment.remove', mutationId: mint(), itemId, commentId });
  }
}
