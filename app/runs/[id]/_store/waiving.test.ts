import { expect, test } from 'vitest';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import { modelSnapshot } from '@/lib/testing/model-run';
import { createCore } from './core';
import { createOutbox } from './outbox';
import { initialState } from './run-state';
import { createWaiving } from './waiving';

function screen() {
  const said: { message: string; act: (() => void) | undefined }[] = [];
  const undone: (string | undefined)[] = [];
  const me = { id: 'ada', name: 'Ada' };
  const core = createCore(initialState(modelSnapshot(1), me, { today: '2026-11-26' }), {
    mint: () => 'm1',
    now: () => '2026-11-26T10:00:00.000Z',
    say: (message, { action } = {}) => said.push({ message, act: action?.run }),
    dismiss: () => {},
    load: () => Promise.reject(new Error('not asked for')),
    outbox: createOutbox(memoryStorage(), me.id, 'run'),
    drafts: createDrafts(null, me.id, 'run'),
  });
  return { core, said, undone, ...createWaiving(core, (id) => undone.push(id)) };
}
const waived = { status: 'waived', justification: 'Down.' } as const;

test('ending a waiver of a signed run waits for a yes', async () => {
  const { core, beforeEnding } = screen();
  let answer = (_: boolean) => {};
  core.gate.setGuard(() => new Promise<boolean>((resolve) => (answer = resolve)));
  let ended = 0;
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  beforeEnding('item-0', () => (ended += 1));
  await settle();
  expect(ended).toBe(0);
  answer(false);
  await settle();
  expect(ended).toBe(0);
  beforeEnding('item-0', () => (ended += 1));
  await settle();
  answer(true);
  await settle();
  expect(ended).toBe(1);
});

test('what is undone next is the end of the waiver, which its toast offers too', () => {
  const { core, said, undone, waiverEnded } = screen();
  waiverEnded('item-0', 'm-end', waived, { status: 'open', justification: null });
  expect(core.store.getState().past.at(-1)).toMatchObject({
    mutationId: 'm-end',
    changes: [{ id: 'item-0', before: waived, after: { status: 'open' } }],
  });
  expect(said[0]?.message).toMatch(/^Ended the waiver of “/);
  said[0]?.act?.();
  expect(undone).toEqual(['m-end']);
});

test('without knowing what it is again, no way back is offered', () => {
  const { core, said, waiverEnded } = screen();
  waiverEnded('item-0', 'm-end', waived, null);
  expect(core.store.getState().past).toEqual([]);
  expect(said[0]?.act).toBeUndefined();
});
