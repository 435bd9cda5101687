import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createRequestLimit } from './requests';
import { createSlots } from './slots';

const person = (id: string) => ({ kind: 'person', id }) as never;
const bySocket = { byPage: false };

async function allowed(times: number, ask: () => Promise<void>): Promise<number> {
  let count = 0;
  for (let n = 0; n < times; n += 1)
    await ask().then(
      () => {
        count += 1;
      },
      (error) => expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 }),
    );
  return count;
}

test('one person asks so often a minute, and nobody else has less for it', async () => {
  const count = createRequestLimit(20);
  expect(await allowed(30, () => count(person('a'), bySocket))).toBe(20);
  expect(await allowed(30, () => count(person('b'), bySocket))).toBe(20);
  expect(await allowed(300, () => count(null, bySocket))).toBe(100);
  expect(await allowed(300, () => count(person('a'), { byPage: true }))).toBe(200);
});

test('documents count as requests, and are fewer; 0 is no limit', async () => {
  const count = createRequestLimit(20);
  expect(await allowed(10, () => count(person('a'), { ...bySocket, long: true }))).toBe(2);
  const free = createRequestLimit(0);
  expect(await allowed(500, () => free(person('a'), { ...bySocket, long: true }))).toBe(500);
});

/** An answer that can be closed. */
const answer = () => Object.assign(new EventEmitter(), { closed: false, destroyed: false });

test('a slot is free again when its answer closes, also one that was closed before', () => {
  const slots = createSlots('live streams', { person: 2, address: 0 });
  const hold = (one = answer(), who = 'a') => slots.hold(who, one as never);
  const first = answer();
  hold(first);
  hold();
  expect(() => hold()).toThrow('Too many live streams at once');
  hold(answer(), 'b');
  first.emit('close');
  first.emit('close');
  hold({ ...answer(), closed: true } as never);
  hold();
  expect(() => hold()).toThrow('Too many live streams at once');
});
