import type { ApiError } from '@/lib/api/api-error';
import { needsJustification } from '@/lib/model/status';
import { putItem } from '@/lib/runs/run-state.reducer';
import { WORDS } from '../run.words';
import type { Core } from './core';
import { typedIn } from './guarding';
import type { AnswerMutation, Mutation } from './mutation.types';
import { rebase } from './pending.reducer';
import type { Item } from './run.types';
import { reasonName } from './run-state';
import type { Step } from './step.reducer';
import { itemsOf } from './view.reducer';

/**
 * What becomes of a change that the server would not carry out. Where somebody was faster, the same
 * intent is looked at again; else what was typed is put back where it was typed.
 */
export function createRefusals(core: Core) {
  const { store, change, say } = core;

  return function refused(mutation: Mutation, error: ApiError): void {
    if (!store.getState().pending.some(({ mutationId }) => mutationId === mutation.mutationId)) {
      return;
    }
    const current = error.current as Item | undefined;
    if (error.code === 'CONFLICT' && current && mutation.kind === 'answer') {
      lookAgain(mutation, current);
    } else giveBack(mutation, error);
  };

  function lookAgain(mutation: AnswerMutation, current: Item): void {
    const newId = core.mint();
    core.dismiss(core.offers.get(mutation.mutationId));
    const renamed = (steps: readonly Step[]) =>
      steps.map((step) =>
        step.mutationId === mutation.mutationId ? { ...step, mutationId: newId } : step,
      );
    change(({ server, pending, past, future }) => ({
      server: putItem(server, current),
      pending: rebase(pending, mutation.mutationId, newId),
      past: renamed(past),
      future: renamed(future),
    }));
  }

  function giveBack(mutation: Mutation, error: ApiError): void {
    const { server } = store.getState();
    const undoes = 'undoes' in mutation ? mutation.undoes : null;
    core.dismiss(core.offers.get(undoes ?? mutation.mutationId));
    core.withdraw(mutation.mutationId, ({ past, future }) => {
      // An undo that was refused has not taken anything back.
      const back = future.filter((step) => step.mutationId === undoes);
      return {
        past: [...past.filter((step) => step.mutationId !== mutation.mutationId), ...back],
        future: future.filter((step) => step.mutationId !== undoes),
      };
    });
    const ids = itemsOf(mutation);
    const text = server.items[ids[0] ?? '']?.text ?? '';
    say(WORDS.notSaved(text, ids.length, reasonOf(error)), { tone: 'error' });
    putBack(mutation, error);
  }

  function putBack(mutation: Mutation, error: ApiError): void {
    if (mutation.kind === 'comment.add') {
      const { itemId, body } = mutation.comment;
      draft(`${itemId}:comment`, body, '');
    }
    if (mutation.kind === 'comment.change') {
      draft(`${mutation.commentId}:reword`, mutation.body, '');
    }
    if (mutation.kind === 'verdict' && mutation.reason) {
      draft(reasonName(mutation.items.map(({ id }) => id)), mutation.reason, 'needs_work');
    }
    if (mutation.kind === 'answer' || mutation.kind === 'evidence.add') {
      for (const [name, { text, base }] of typedIn(mutation)) draft(name, text, base);
    }
    if (mutation.kind !== 'answer') return;
    const status = mutation.entries[0]?.fields.status;
    const detail = error.details.find(({ field }) => field.endsWith('justification'));
    if (!detail || !status || !needsJustification(status)) return;
    const ids = mutation.entries.map(({ id }) => id);
    store.setState({
      asking: { ids, status, where: ids.length > 1 ? 'bulk' : 'row', error: detail.message },
    });
  }

  function draft(name: string, text: string, base: string): void {
    // What is being written now is newer.
    if (!store.getState().drafts[name]) core.draft(name, { text, base });
  }
}

function reasonOf({ message, details }: ApiError): string {
  const [detail] = details;
  return message || detail?.message || WORDS.refused;
}
