import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiClient } from '@/lib/application/client';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import { ANSWER_FIELDS, answerDifference } from '@/lib/runs/answer.reducer';
import { createModelServer, modelSnapshot } from '@/lib/testing/model-run';
import { createAnswering } from './answering';
import { ITEMS, me, type Step, step, type Way } from './convergence-steps';
import { createCore } from './core';
import type { Mutation } from './mutation.types';
import { createOutbox } from './outbox';
import { createRefusals } from './refusals';
import type { Snapshot } from './run.types';
import { initialState } from './run-state';
import { createUndoing } from './undoing';

test('whatever comes late, twice or never, both tabs end as the server is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 60, size: 'max' }),
      fc.boolean(),
      async (steps, mine) => {
        const world = createWorld();
        for (const one of steps) {
          await world.take(one);
          world.check();
        }
        await world.finish(mine);
        expect(world.storage.length).toBe(0);
        const truth = world.remote.snapshot();
        for (const { view, pending, server } of world.states()) {
          expect(pending).toEqual([]);
          for (const is of truth.items) {
            for (const field of [...ANSWER_FIELDS, 'version'] as const) {
              expect(view.items[is.id]?.[field]).toEqual(is[field]);
              expect(server.items[is.id]?.[field]).toEqual(is[field]);
            }
            const there = truth.comments.filter(({ itemId }) => itemId === is.id);
            expect(idsOf(view.comments[is.id])).toEqual(idsOf(there));
            const backing = truth.evidence.filter(({ itemId }) => itemId === is.id);
            expect(idsOf(view.evidence[is.id])).toEqual(idsOf(backing));
          }
        }
      },
    ),
    { numRuns: 500 },
  );
}, 60_000);

const idsOf = (list: readonly { id: string }[] = []) => list.map(({ id }) => id).sort();

type Tab = ReturnType<typeof openTab>;
type OnItsWay = { tab: Tab; come: (() => void) | null } | null;
/** Keeps the compiler from taking what callbacks change for what it was. */
const nothing = (): OnItsWay => null;

let minted = 0;

/** One tab with its page made from a snapshot. */
function openTab(storage: Storage, snapshot: Snapshot) {
  const loads: { read: Snapshot | null; come: (snapshot: Snapshot) => void }[] = [];
  const core = createCore(initialState(snapshot, me, { today: '2026-11-22' }), {
    mint: () => `m-${String(++minted).padStart(6, '0')}`,
    now: () => '2026-11-22T10:00:00.000Z',
    say: () => 0,
    dismiss: () => {},
    outbox: createOutbox(storage, me.id, 'run'),
    drafts: createDrafts(null, me.id, 'run'),
    load: () => new Promise((come) => loads.push({ read: null, come })),
  });
  core.restore();
  return {
    core,
    loads,
    answering: createAnswering(core, () => {}),
    undoing: createUndoing(core, {} as ApiClient),
    refused: createRefusals(core),
    heard: snapshot.seq,
    /** What has been on the screen. */
    seen: new Set<string>(),
  };
}

function createWorld() {
  const remote = createModelServer(modelSnapshot(ITEMS).items);
  const storage = memoryStorage();
  const tabs: Tab[] = [open(), open()];
  const removed = new Set<string>();
  /** The one change that is on its way; it holds the lock that the tabs share. */
  let late = nothing();

  return {
    take,
    check,
    finish,
    remote,
    storage,
    states: () => tabs.map(({ core }) => core.store.getState()),
  };

  function open(): Tab {
    return openTab(storage, remote.snapshot());
  }

  async function take(one: Step): Promise<void> {
    if (one.do === 'foreign') remote.change('bo', one.id, one.fields);
    else if (one.do === 'foreign comment') {
      const comment = { id: `c-${++minted}`, itemId: one.id, body: 'Theirs' };
      remote.comment('bo', null, comment as never);
    } else if (one.do === 'late reply') late?.come?.();
    else await inTab(tabs[one.at] as Tab, one);
    await settle();
  }

  async function inTab(tab: Tab, one: Step & { at: number }): Promise<void> {
    switch (one.do) {
      case 'answer':
        tab.answering.answer(one.ids, one.fields);
        return;
      case 'undo':
        if (tab.core.store.getState().past.length > 0) await tab.undoing.undo();
        return;
      case 'redo':
        return tab.undoing.redo();
      case 'evidence':
        return tab.answering.addEvidence(one.id, { kind: 'text', url: null, text: 'Mine' });
      case 'remove evidence':
        return unevidence(tab);
      case 'comment':
        return tab.answering.addComment(one.id, 'Mine');
      case 'uncomment':
        return uncomment(tab);
      case 'send':
        return send(tab, one.way);
      case 'events':
        return deliver(tab, one.count);
      case 'reload':
        if (late?.tab === tab) late = null;
        tabs[one.at] = open();
        return;
      case 'refresh':
        void tab.core.refresh();
        return;
      case 'read':
        if (tab.loads[0]) tab.loads[0].read = remote.snapshot();
        return;
      case 'snapshot': {
        if (!tab.loads[0]?.read) return;
        const { read, come } = tab.loads.shift()!;
        come(read!);
        return;
      }
      case 'storage':
        tab.core.adopt(tab.core.outbox.load());
    }
  }

  function unevidence(tab: Tab): void {
    const { view } = tab.core.store.getState();
    const [piece] = Object.values(view.evidence).flat();
    if (piece) tab.answering.removeEvidence(piece.itemId, piece.id);
  }

  function uncomment(tab: Tab): void {
    const { comments } = tab.core.store.getState().view;
    const own = Object.values(comments)
      .flat()
      .find(({ authorId }) => authorId === me.id);
    if (!own) return;
    removed.add(own.id);
    tab.answering.removeComment(own.itemId, own.id);
  }

  function send(tab: Tab, way: Way): void {
    // One at a time: nothing is sent while an answer is still awaited.
    if (late) return;
    const next = tab.core.next();
    if (!next) return;
    const { mutation, gone } = next;
    if (gone) {
      const turn: OnItsWay = { tab, come: null };
      late = turn;
      void tab.core.refresh().then(() => {
        tab.core.forget(mutation.mutationId);
        if (late === turn) late = null;
      });
      return;
    }
    if (way === 'request lost') return;
    const turn: NonNullable<OnItsWay> = { tab, come: null };
    late = turn;
    void tab.core.alone(async () => {
      // A tab that was closed sends nothing any more.
      if (late !== turn) return;
      const respond = carryOut(tab, mutation);
      if (way === 'lost') {
        late = null;
        return;
      }
      await new Promise<void>((resolve) => {
        turn.come = resolve;
      });
      if (late !== turn) return;
      late = null;
      respond();
    });
  }

  /** What the server does; gives what its answer does to the tab. */
  function carryOut(tab: Tab, mutation: Mutation): () => void {
    const { core, refused } = tab;
    const refuse = (code: string, current?: unknown) =>
      refused(mutation, { code, message: '', details: [], current } as never);
    if (mutation.kind === 'comment.add') {
      const comment = remote.comment(me.id, mutation.mutationId, mutation.comment);
      return () => (comment ? core.settled(mutation, { comment }) : refuse('NOT_FOUND'));
    }
    if (mutation.kind === 'comment.remove') {
      remote.uncomment(me.id, mutation.commentId);
      return () => core.settled(mutation, {});
    }
    if (mutation.kind === 'evidence.add') {
      const evidence = remote.addEvidence(me.id, mutation);
      return () => (evidence ? core.settled(mutation, { evidence }) : refuse('NOT_FOUND'));
    }
    if (mutation.kind === 'evidence.remove') {
      remote.removeEvidence(me.id, mutation);
      return () => core.settled(mutation, {});
    }
    if (mutation.kind !== 'answer') throw new Error(`no model of ${mutation.kind}`);
    const stood = new Map(remote.state);
    const repeat = remote.applied.has(mutation.mutationId);
    const reply = remote.answer(me.id, mutation);
    if (reply.kind === 'items' && !repeat) {
      for (const { id, base } of mutation.entries) {
        const { before } = answerDifference(stood.get(id)!, remote.state.get(id)!);
        // Nothing is overwritten that was not on the screen when the change was made.
        for (const [field, value] of Object.entries(before)) {
          expect(base).toHaveProperty(field, value);
        }
      }
    }
    return () => {
      if (reply.kind === 'items') core.settled(mutation, { items: reply.items });
      else if (reply.kind === 'conflict') refuse('CONFLICT', reply.current);
      else refuse('VALIDATION_ERROR');
    };
  }

  function deliver(tab: Tab, count: number): void {
    // Some come again, as after a reconnection.
    const from = Math.max(0, tab.heard - 1);
    tab.core.receive(remote.events.slice(from, tab.heard + count));
    tab.heard = Math.min(remote.events.length, tab.heard + count);
  }

  function check(): void {
    for (const times of remote.applied.values()) expect(times).toBe(1);
    for (const { core, seen } of tabs) {
      const { pending, kept, view } = core.store.getState();
      const shown = new Set(idsOf(Object.values(view.comments).flat()));
      // What was on the screen does not vanish for a moment, whatever comes before what.
      for (const id of seen) if (!removed.has(id)) expect(shown).toContain(id);
      for (const id of shown) seen.add(id);
      expect(kept).toBe(true);
      expect(pending.map(({ order }) => order)).toEqual(pending.map(({ order }) => order).sort());
    }
  }

  async function finish(mine: boolean): Promise<void> {
    for (let round = 0; round < 400; round++) {
      for (const tab of tabs) {
        for (const load of tab.loads.splice(0)) load.come(load.read ?? remote.snapshot());
        await settle();
        late?.come?.();
        await settle();
        deliver(tab, 1_000);
        const { pending, view } = tab.core.store.getState();
        const [conflict] = view.conflicts;
        const question = pending.find(({ mutationId }) => mutationId === conflict);
        if (conflict && question?.kind === 'answer') {
          tab.answering.choice(conflict, mine ? (question.entries[0]?.fields ?? null) : null);
        }
        send(tab, 'comes');
        await settle();
      }
      if (tabs.every(({ core }) => core.store.getState().pending.length === 0)) {
        for (const tab of tabs) deliver(tab, 1_000);
        return;
      }
    }
  }
}

/** Lets what waits for a promise go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}
