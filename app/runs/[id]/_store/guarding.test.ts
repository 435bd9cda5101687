import { expect, test, vi } from 'vitest';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import { modelSnapshot } from '@/lib/testing/model-run';
import { createAnswering } from './answering';
import { createCore } from './core';
import type { Guarded } from './guarding';
import { createOutbox } from './outbox';
import { initialState } from './run-state';

const me = { id: 'ada', name: 'Ada' };

function opened() {
  let minted = 0;
  const storage = memoryStorage();
  const say = vi.fn(() => 1);
  const core = createCore(initialState(modelSnapshot(3), me, { today: '2026-11-26' }), {
    mint: () => `m-${String(++minted).padStart(6, '0')}`,
    now: () => '2026-11-26T10:00:00.000Z',
    say,
    dismiss: () => {},
    load: () => Promise.reject(new Error('not asked for')),
    outbox: createOutbox(null, me.id, 'run'),
    drafts: createDrafts(storage, me.id, 'run'),
  });
  const answering = createAnswering(core, () => {});
  const asked: { change: Guarded; say(yes: boolean): void }[] = [];
  core.gate.setGuard((change) => new Promise((resolve) => asked.push({ change, say: resolve })));
  const status = (id: string) => core.store.getState().view.items[id]?.status;
  const drafts = () =>
    Object.fromEntries(
      Object.entries(core.store.getState().drafts).map(([name, { text }]) => [name, text]),
    );
  return { core, answering, asked, status, drafts, say, storage };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('a held change neither shows nor is sent until it is let through', async () => {
  const { core, answering, asked, status } = opened();
  answering.answer(['item-0'], { status: 'done' });
  expect(asked).toHaveLength(1);
  expect([status('item-0'), core.store.getState().pending]).toEqual(['open', []]);
  expect(core.gate.isHolding()).toBe(true);
  asked[0]?.say(true);
  await settle();
  expect(status('item-0')).toBe('done');
  expect(core.store.getState().past).toHaveLength(1);
  expect(core.gate.isHolding()).toBe(false);
});

test('a change that is not let through is as if it had not been made, and its text is a draft', async () => {
  const { core, answering, asked, status, drafts } = opened();
  answering.answer(['item-0'], { status: 'needs_work', justification: 'Too slow' });
  answering.answer(['item-1'], { note: 'Seen by Bo' });
  answering.addEvidence('item-2', { kind: 'link', url: 'https://example.com', text: null });
  for (const { say } of asked) say(false);
  await settle();
  expect(core.store.getState()).toMatchObject({ pending: [], past: [] });
  expect(status('item-0')).toBe('open');
  expect(drafts()).toEqual({
    'item-0:reason': 'Too slow',
    'item-1:note': 'Seen by Bo',
    'item-2:evidence': 'https://example.com',
  });
});

test('what was typed for a held change is kept through a reload, and gone once it is made', async () => {
  const { answering, asked, drafts, storage } = opened();
  answering.answer(['item-1'], { note: 'Seen by Bo' });
  await Promise.resolve();
  expect(createDrafts(storage, me.id, 'run').load()).toMatchObject({
    'item-1:note': { text: 'Seen by Bo' },
  });
  asked[0]?.say(true);
  await settle();
  expect(drafts()).toEqual({});
  expect(storage.length).toBe(0);
});

test('changes that are held together go out in the order they were made', async () => {
  const { core, answering, asked } = opened();
  answering.answer(['item-0'], { status: 'done' });
  answering.answer(['item-1'], { status: 'done' });
  for (const { say } of asked) say(true);
  await settle();
  const { pending } = core.store.getState();
  expect(pending.map((one) => one.kind === 'answer' && one.entries[0]?.id)).toEqual([
    'item-0',
    'item-1',
  ]);
});

test('what is said about a change of several items is said when it is made', async () => {
  const { answering, asked, say } = opened();
  answering.answer(['item-0', 'item-1'], { status: 'done' });
  expect(say).not.toHaveBeenCalled();
  asked[0]?.say(true);
  await settle();
  expect(say).toHaveBeenCalledOnce();
});

test('comments are not held; a guard that fails lets nothing through; without one all passes', async () => {
  const { core, answering, status } = opened();
  answering.addComment('item-0', 'Which index?');
  expect(core.store.getState().pending).toHaveLength(1);
  const end = core.gate.setGuard(() => Promise.reject(new Error('gone')));
  answering.answer(['item-0'], { status: 'done' });
  await settle();
  expect(status('item-0')).toBe('open');
  end();
  answering.answer(['item-0'], { status: 'done' });
  expect(status('item-0')).toBe('done');
});
