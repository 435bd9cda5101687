import type { ApiError } from '@/lib/api/client';
import type { ProjectEvent } from '@/lib/events/event.types';
import { needsJustification } from '@/lib/runs/answer.reducer';
import {
  applyEvent,
  dropComment,
  dropEvidence,
  fromSnapshot,
  putComment,
  putEvidence,
  putItem,
  type RunState,
} from '@/lib/runs/run-state.reducer';
import { WORDS } from '../run.words';
import type { Core } from './core';
import type { AnswerMutation, Mutation } from './mutation.types';
import { inOrder, isSent, prepare, rebase, settle, settleEcho, withdraw } from './pending.reducer';
import type { Outcome } from './request';
import type { Item, Presence, Snapshot } from './run.types';
import type { Step } from './undo.reducer';
import { itemsOf } from './view.reducer';

/** What the server's words do to the state: answers, refusals, events, snapshots. */
export function createExchange(core: Core) {
  const { store, change, say, outbox } = core;

  return { next, settled, refused, conflicted, receive, here, reset, forget, adopt };

  /** The next change to send, with versions; `gone` when another tab has seen it through. */
  function next(): { mutation: Mutation; gone: boolean } | null {
    const before = store.getState();
    const first = before.pending.find((one) => one.kind !== 'answer' || !one.held);
    if (!first) return null;
    if (before.kept) {
      const stored = outbox.get(first.mutationId);
      if (!stored) return { mutation: first, gone: true };
      // Another tab may have sent it before it was closed: it must go out the same again.
      if (stored.kind === 'answer' && first.kind === 'answer' && isSent(stored) && !isSent(first)) {
        change(({ pending }) => ({
          pending: pending.map((one) => (one === first ? stored : one)),
        }));
      }
    }
    const { server, pending } = store.getState();
    const ready = prepare(server.items, pending);
    const asked = ready.pending.some((one) => isHeldAnswer(one) && !pending.includes(one));
    change(() => ({ pending: ready.pending, ...(asked ? { later: false } : {}) }));
    if (ready.left.length > 0) {
      const text = server.items[ready.left[0] ?? '']?.text ?? '';
      say(WORDS.notUndone(WORDS.wereChanged(text, ready.left.length - 1)));
    }
    return ready.next && { mutation: ready.next, gone: false };
  }

  /** The server has carried it out. */
  function settled(mutation: Mutation, outcome: Outcome): void {
    change(({ server, pending }) => ({
      server: take(server, mutation, outcome),
      pending: settle(pending, mutation.mutationId),
    }));
  }

  /** The server will never carry it out. What was typed is put back where it was typed. */
  function refused(mutation: Mutation, error: ApiError): void {
    const { pending, server } = store.getState();
    if (!pending.some(({ mutationId }) => mutationId === mutation.mutationId)) return;
    change(({ pending, past, future }) => {
      // An undo that was refused has not taken anything back.
      const undoes = mutation.kind === 'answer' ? mutation.undoes : null;
      const back = future.filter((step) => step.mutationId === undoes);
      return {
        pending: withdraw(pending, mutation.mutationId),
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
    if (mutation.kind !== 'answer') return;
    for (const { id, fields } of mutation.entries) {
      const note = store.getState().server.items[id]?.note ?? '';
      if (fields.note) draft(`${id}:note`, fields.note, note);
    }
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
    if (store.getState().drafts[name]) return;
    core.drafts.save(name, { text, base });
    store.setState(({ drafts }) => ({ drafts: { ...drafts, [name]: { text, base } } }));
  }

  /** Somebody was faster: the same intent is looked at again against what there is now. */
  function conflicted(mutation: AnswerMutation, current: Item): void {
    const newId = core.mint();
    core.hush(core.offers.get(mutation.mutationId));
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

  /** Events, in order. Those seen before change nothing. */
  function receive(events: readonly ProjectEvent[]): void {
    change((state) => {
      let { server, pending, feed, past } = state;
      for (const event of events) {
        if (event.seq <= server.seq) continue;
        server = applyEvent(server, event);
        past = withoutUndone(past, event);
        if (event.mutationId) pending = settleEcho(pending, event.mutationId, event.itemId);
        if (event.runId === server.run.id) {
          const about = event.itemId ?? event.runId;
          feed = { ...feed, [about]: [...(feed[about] ?? []), event] };
        }
      }
      return { server, pending, feed, past };
    });
  }

  /** Who is where, in the whole project. */
  function here(presence: readonly Presence[]): void {
    store.setState({ presence });
  }

  /** Everything anew, with what is pending still on top. */
  function reset(snapshot: Snapshot): void {
    change(({ server }) => ({
      server: fromSnapshot(snapshot, server),
      presence: snapshot.presence,
    }));
  }

  /** Drops a change that another tab has seen through. */
  function forget(mutationId: string): void {
    change(({ pending }) => ({ pending: settle(pending, mutationId) }));
  }

  /** Takes up what was kept through a reload, or what another tab has queued. */
  function adopt(found: readonly Mutation[]): void {
    change(({ pending }) => {
      const known = new Set(pending.map(({ mutationId }) => mutationId));
      const added = found.filter(({ mutationId }) => !known.has(mutationId));
      return added.length > 0 ? { pending: inOrder([...pending, ...added]) } : {};
    });
  }
}

/** What another tab of mine has taken back is not taken back twice. */
function withoutUndone(past: readonly Step[], { type, data }: ProjectEvent): readonly Step[] {
  const undoes = type === 'item.answered' && 'undoes' in data ? data.undoes : undefined;
  return past.some(({ mutationId }) => mutationId === undoes)
    ? past.filter(({ mutationId }) => mutationId !== undoes)
    : past;
}

const isHeldAnswer = (mutation: Mutation) => mutation.kind === 'answer' && mutation.held;

function take(server: RunState, mutation: Mutation, outcome: Outcome): RunState {
  let next = server;
  for (const item of outcome.items ?? []) next = putItem(next, item);
  if (outcome.evidence) next = putEvidence(next, outcome.evidence);
  if (outcome.comment) next = putComment(next, outcome.comment);
  if (mutation.kind === 'evidence.remove') {
    next = dropEvidence(next, mutation.itemId, mutation.evidenceId);
  }
  if (mutation.kind === 'comment.remove') {
    next = dropComment(next, mutation.itemId, mutation.commentId);
  }
  return next;
}

function reasonOf({ message, details }: ApiError): string {
  const [detail] = details;
  return message || detail?.message || WORDS.refused;
}
