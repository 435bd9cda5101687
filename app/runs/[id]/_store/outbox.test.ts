import { expect, test } from 'vitest';
import { memoryStorage } from '@/lib/live/memory-storage';
import { modelSnapshot } from '@/lib/testing/model-run';
import type { AnswerMutation } from './mutation.types';
import { createOutbox } from './outbox';
import { entryOf } from './pending.reducer';

const [item] = modelSnapshot(1).items;

function answer(mutationId: string, order = mutationId): AnswerMutation {
  const entries = [entryOf(item!, { status: 'done' })];
  return { kind: 'answer', mutationId, order, entries, undoes: null, held: false };
}

test('gives back what it was given, by age, also when a change was renamed', () => {
  const outbox = createOutbox(memoryStorage(), 'ada', 'run');
  const queue = [answer('m9', 'm1'), answer('m2')];
  expect(outbox.sync([], queue)).toBe(true);
  expect(outbox.load()).toEqual(queue);
});

test('keeps two tabs, two people and two runs apart', () => {
  const storage = memoryStorage();
  const one = createOutbox(storage, 'ada', 'run');
  const other = createOutbox(storage, 'ada', 'run');
  one.sync([], [answer('m1')]);
  other.sync([], [answer('m2')]);
  createOutbox(storage, 'bo', 'run').sync([], [answer('m3')]);
  createOutbox(storage, 'ada', 'run-2').sync([], [answer('m4')]);
  const queue = one.load();
  expect(queue.map(({ mutationId }) => mutationId)).toEqual(['m1', 'm2']);
  one.sync([queue[0]!], []);
  expect(other.load().map(({ mutationId }) => mutationId)).toEqual(['m2']);
  expect(other.get('m1')).toBeNull();
});

test('says so when it can’t keep a change, and leaves alone what it can’t read', () => {
  const storage = memoryStorage();
  storage.setItem('walkaround:outbox:ada:run:m1', '{half');
  expect(createOutbox(storage, 'ada', 'run').load()).toEqual([]);
  storage.setItem = () => {
    throw new Error('full');
  };
  expect(createOutbox(storage, 'ada', 'run').sync([], [answer('m2')])).toBe(false);
  expect(createOutbox(null, 'ada', 'run').sync([], [answer('m2')])).toBe(false);
});
