import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import { ANSWER_FIELDS, answerDifference } from '@/lib/runs/answer.reducer';
import { createModelServer, modelSnapshot, type Reply } from '@/lib/testing/model-run';
import { createAnswering } from './answering';
import { createCore } from './core';
import { createExchange } from './exchange';
import type { AnswerMutation } from './mutation.types';
import { createOutbox } from './outbox';
import type { Fields } from './run.types';
import { initialState } from './run-state';
import { undoOf } from './undo.reducer';

const ITEMS = 3;
const me = { id: 'ada', name: 'Ada' };

const fields = fc.oneof(
  fc.constantFrom<Fields>({ status: 'done' }, { status: 'open' }),
  fc
    .constantFrom('slow', 'why')
    .map((justification): Fields => ({ status: 'needs_work', justification })),
  fc.constantFrom('one', 'two', null).map((note): Fields => ({ note })),
  fc.constantFrom('ada', 'bo', null).map((assigneeId): Fields => ({ assigneeId })),
);
const item = fc.nat(ITEMS - 1).map((n) => `item-${n}`);

type Step =
  | { do: 'answer'; ids: string[]; fields: Fields }
  | { do: 'undo' }
  | { do: 'foreign'; id: string; fields: Fields }
  | { do: 'send'; reply: 'comes' | 'lost' | 'request lost' }
  | { do: 'late reply' }
  | { do: 'events'; count: number }
  | { do: 'reload' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      ids: fc.uniqueArray(item, { minLength: 1 }),
      fields,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('foreign' as const), id: item, fields }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      reply: fc.constantFrom('comes' as const, 'lost' as const, 'request lost' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'late reply' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('events' as const),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
);

test('whatever comes late, twice or never, the screen ends as the server is', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, mine) => {
      const world = createWorld();
      for (const one of steps) {
        world.take(one);
        world.check();
      }
      world.finish(mine);
      const { view, pending, server } = world.state();
      expect(pending).toEqual([]);
      expect(world.storage.length).toBe(0);
      for (const [id, truth] of world.remote.state) {
        for (const field of [...ANSWER_FIELDS, 'version'] as const) {
          expect(view.items[id]?.[field]).toEqual(truth[field]);
          expect(server.items[id]?.[field]).toEqual(truth[field]);
        }
      }
    }),
    { numRuns: 600 },
  );
});

function createWorld() {
  const snapshot = modelSnapshot(ITEMS);
  const remote = createModelServer(snapshot.items);
  const storage = memoryStorage();
  let minted = 0;
  let tab = open();
  let delivered = 0;
  /** Replies that are still on their way. */
  let late: { mutation: AnswerMutation; reply: Reply } | null = null;
  const sentOrder: string[] = [];

  return { take, check, finish, remote, storage, state: () => tab.core.store.getState() };

  function open() {
    const core = createCore(initialState(snapshot, me, { today: '2026-11-22' }), {
      mint: () => `m-${String(++minted).padStart(6, '0')}`,
      now: () => '2026-11-22T10:00:00.000Z',
      say: () => 0,
      hush: () => {},
      outbox: createOutbox(storage, me.id, 'run'),
      drafts: createDrafts(null, me.id, 'run'),
    });
    const exchange = createExchange(core);
    exchange.adopt(core.outbox.load());
    return { core, exchange, answering: createAnswering(core, () => {}) };
  }

  function take(one: Step): void {
    switch (one.do) {
      case 'answer':
        tab.answering.answer(one.ids, one.fields);
        return;
      case 'undo':
        undo();
        return;
      case 'foreign':
        remote.change('bo', one.id, one.fields);
        return;
      case 'send':
        send(one.reply);
        return;
      case 'late reply':
        arrive();
        return;
      case 'events':
        deliver(one.count);
        return;
      case 'reload':
        late = null;
        delivered = 0;
        tab = open();
    }
  }

  function undo(): void {
    const { past, view } = tab.core.store.getState();
    const last = past.at(-1);
    if (!last) return;
    tab.core.change(() => ({ past: past.slice(0, -1) }));
    const { entries } = undoOf(view.items, last);
    if (entries.length === 0) return;
    const mutationId = tab.core.mint();
    const undoes = last.mutationId;
    tab.core.enqueue({ kind: 'answer', mutationId, entries, undoes, held: false });
  }

  function send(way: 'comes' | 'lost' | 'request lost'): void {
    // One at a time: nothing is sent while an answer is still awaited.
    if (late) return;
    const next = tab.exchange.next();
    if (next?.mutation.kind !== 'answer') return;
    expect(next.gone).toBe(false);
    if (way === 'request lost') return;
    const stood = new Map(remote.state);
    const repeat = remote.applied.has(next.mutation.mutationId);
    const reply = remote.answer(me.id, next.mutation);
    if (reply.kind === 'items' && !repeat) {
      for (const { id, base } of next.mutation.entries) {
        const { before } = answerDifference(stood.get(id)!, remote.state.get(id)!);
        // Nothing is overwritten that was not on the screen when the change was made.
        for (const [field, value] of Object.entries(before))
          expect(base).toHaveProperty(field, value);
      }
    }
    if (reply.kind === 'items' && sentOrder.at(-1) !== next.mutation.order) {
      sentOrder.push(next.mutation.order);
    }
    if (way === 'comes') late = { mutation: next.mutation, reply };
  }

  function arrive(): void {
    if (!late) return;
    const { mutation, reply } = late;
    late = null;
    if (reply.kind === 'items') tab.exchange.settled(mutation, { items: reply.items });
    else if (!tab.core.store.getState().pending.some((p) => p.mutationId === mutation.mutationId))
      return;
    else if (reply.kind === 'conflict') tab.exchange.conflicted(mutation, reply.current);
    else tab.exchange.refused(mutation, { message: '', details: [] } as never);
  }

  function deliver(count: number): void {
    // Some come again, as after a reconnection.
    const from = Math.max(0, delivered - 1);
    tab.exchange.receive(remote.events.slice(from, delivered + count));
    delivered = Math.min(remote.events.length, delivered + count);
  }

  function check(): void {
    for (const times of remote.applied.values()) expect(times).toBe(1);
    expect(sentOrder).toEqual([...sentOrder].sort());
    const { pending } = tab.core.store.getState();
    expect(storage.length).toBe(pending.length);
    expect(tab.core.outbox.load()).toEqual(pending);
  }

  function finish(mine: boolean): void {
    for (let round = 0; round < 300; round++) {
      arrive();
      deliver(1_000);
      const { pending, view } = tab.core.store.getState();
      const [conflict] = view.conflicts;
      const question = pending.find(({ mutationId }) => mutationId === conflict);
      if (conflict && question?.kind === 'answer') {
        tab.answering.choice(conflict, mine ? (question.entries[0]?.fields ?? null) : null);
      }
      if (pending.length === 0) return;
      send('comes');
    }
  }
}
