import { expect, test } from 'vitest';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import type { RunState } from '@/lib/runs/run-state.reducer';
import { fromSnapshot } from '@/lib/runs/run-state.reducer';
import { modelSnapshot } from '@/lib/testing/model-run';
import { confirmable, createConfirming, rejectable } from './confirming';
import { createCore } from './core';
import type { VerdictMutation } from './mutation.types';
import { createOutbox } from './outbox';
import { isSent, prepare, settleEcho } from './pending.reducer';
import { initialState } from './run-state';
import { verdictStep } from './step.reducer';
import { undoOf } from './undo.reducer';
import { fold } from './view.reducer';

const snapshot = modelSnapshot(3);
const claim = { status: 'done', strength: 'claimed', answeredBy: 'ada', version: 2 } as const;
const claimed = {
  ...snapshot,
  items: snapshot.items.map((item, at) => (at < 2 ? { ...item, ...claim } : item)),
};
const server: RunState = fromSnapshot(claimed);
const ids = ['item-0', 'item-1', 'item-2'];
const verdict = (what: VerdictMutation['verdict'], of = ids.slice(0, 2)): VerdictMutation => ({
  kind: 'verdict',
  mutationId: 'm1',
  order: 'm1',
  verdict: what,
  reason: what === 'reject' ? 'No.' : null,
  by: 'ada',
  items: of.map((id) => ({
    id,
    status: 'done',
    justification: null,
    version: null,
    echoed: false,
  })),
  undoes: null,
});

test('a verdict shows at once: what is confirmed counts, what is rejected needs work', () => {
  expect(fold(server, []).counts).toMatchObject({ to_confirm: 2, done: 0, open: 1 });
  const yes = fold(server, [verdict('confirm')]);
  expect(yes.counts).toMatchObject({ to_confirm: 0, done: 2 });
  expect(yes.items['item-0']).toMatchObject({ strength: 'confirmed', confirmedBy: 'ada' });
  const no = fold(server, [verdict('reject')]);
  expect(no.counts).toMatchObject({ needs_work: 2 });
  expect(no.items['item-0']).toMatchObject({ justification: 'No.' });
});

test('it goes out against the present versions, for what is still as it was seen', () => {
  const { next, pending, left } = prepare(server.items, [verdict('confirm')]);
  expect(next).toMatchObject({ items: [{ version: 2 }, { version: 2 }] });
  expect(pending.every(isSent)).toBe(true);
  expect(left).toEqual([]);
  const other = {
    ...server.items,
    'item-0': { ...server.items['item-0']!, status: 'open' as const },
  };
  const some = prepare(other, [verdict('confirm')]);
  expect(some.next).toMatchObject({ items: [{ id: 'item-1' }] });
  expect(some.left).toEqual(['item-0']);
  const one = settleEcho(pending, 'm1', 'item-0');
  expect(fold(server, one).counts).toMatchObject({ to_confirm: 1 });
  expect(settleEcho(one, 'm1', 'item-1')).toEqual([]);
});

test('my agent’s claim is mine to confirm; my own answer is for somebody else', () => {
  const at = (me: string, state = server) => ({
    server: state,
    view: fold(state, []),
    me: { id: me, name: me },
  });
  const named = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  expect(named(confirmable(at('ada'), ids))).toEqual(['item-0', 'item-1']);
  expect(named(rejectable(at('bo'), ids))).toEqual(['item-0', 'item-1']);
  const item = { ...server.items['item-0']!, strength: 'confirmed' as const };
  const second = { strength: 'confirmed', second: true, evidence: false } as const;
  const run = { ...server.run, stage: 'security' as const };
  const project = { ...server.project, stageRules: { security: second } };
  const asked = { ...server, run, project, items: { ...server.items, 'item-0': item } };
  expect(named(confirmable(at('ada', asked), ['item-0']))).toEqual([]);
  expect(named(confirmable(at('bo', asked), ['item-0']))).toEqual(['item-0']);
  // My own answer I change; to reject is for the second person too.
  expect(named(rejectable(at('ada', asked), ['item-0']))).toEqual([]);
  expect(named(rejectable(at('bo', asked), ['item-0']))).toEqual(['item-0']);
});

test('a confirmation is taken back as far as it is mine still', () => {
  const items = [0, 1].map((at) => ({
    ...server.items[`item-${at}`]!,
    strength: 'confirmed' as const,
    confirmedBy: at === 0 ? 'ada' : 'bo',
  }));
  const view = { items: Object.fromEntries(items.map((one) => [one.id, one])), evidence: {} };
  const step = verdictStep('m1', items);
  const { change, left } = undoOf(view, step, (piece) => piece, 'ada');
  expect(change).toMatchObject({
    kind: 'verdict',
    verdict: 'take_back',
    items: [{ id: 'item-0' }],
  });
  expect(left).toEqual(['item-1']);
});

test('a word says of which item it is, and what was selected for it is selected no more', () => {
  const said: string[] = [];
  const core = createCore(
    initialState(claimed, { id: 'bo', name: 'Bo' }, { today: '2026-11-26' }),
    {
      mint: () => 'm1',
      now: () => '2026-11-26T10:00:00.000Z',
      say: (message) => said.push(message),
      dismiss: () => {},
      load: () => Promise.reject(new Error('not asked for')),
      outbox: createOutbox(memoryStorage(), 'bo', 'run'),
      drafts: createDrafts(null, 'bo', 'run'),
    },
  );
  const { confirm } = createConfirming(core, () => {});
  core.store.setState({ selected: new Set(['item-1']) });
  confirm(['item-0']);
  expect(said).toEqual([`Confirmed “${server.items['item-0']?.text}”`]);
  expect(core.store.getState().selected.size).toBe(1);
  confirm(['item-1']);
  expect(core.store.getState().selected.size).toBe(0);
});

test('whoever confirms what their own agent claimed is told that a second person is needed', () => {
  const said: string[] = [];
  const { run, project } = claimed;
  const second = { strength: 'confirmed', second: true, evidence: false } as const;
  const strict = { ...claimed, project: { ...project, stageRules: { [run.stage]: second } } };
  const core = createCore(
    initialState(strict, { id: 'ada', name: 'Ada' }, { today: '2026-11-26' }),
    {
      mint: () => 'm1',
      now: () => '2026-11-26T10:00:00.000Z',
      say: (message) => said.push(message),
      dismiss: () => {},
      load: () => Promise.reject(new Error('not asked for')),
      outbox: createOutbox(memoryStorage(), 'ada', 'run'),
      drafts: createDrafts(null, 'ada', 'run'),
    },
  );
  createConfirming(core, () => {}).confirm(['item-0']);
  expect(said).toEqual([
    `Confirmed “${server.items['item-0']?.text}”. It counts once a second person has confirmed too.`,
  ]);
});
