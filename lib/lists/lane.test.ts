import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLane } from './lane';

test('nobody’s many stand before somebody else’s one', () => {
  const queue = createLane<string>(10);
  for (const name of ['b1', 'b2', 'b3']) queue.push(name, 'bo');
  queue.push('a1', 'ada');
  const names = [1, 2, 3, 4].map(() => queue.shift());
  expect(names).toEqual(['b1', 'a1', 'b2', 'b3']);
  expect(queue.shift()).toBeUndefined();
});

test('who is being served comes after all others, but comes', () => {
  const queue = createLane<string>(10);
  queue.push('b1', 'bo');
  queue.push('a1', 'ada');
  expect(queue.shift(new Set(['bo']))).toBe('a1');
  expect(queue.shift(new Set(['bo']))).toBe('b1');
});

test('each goes once, and of each asker the first goes first', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean())), (steps) => {
      const queue = createLane<{ asker: string; at: number }>(1000);
      const out: { asker: string; at: number }[] = [];
      for (const [at, [asker, take]] of steps.entries()) {
        queue.push({ asker, at }, asker);
        if (take) out.push(queue.shift() as (typeof out)[number]);
      }
      out.push(...queue.clear());
      expect(out.map(({ at }) => at).toSorted((x, y) => x - y)).toEqual(steps.map((_, at) => at));
      for (const asker of ['a', 'b', 'c']) {
        const own = out.filter((one) => one.asker === asker).map(({ at }) => at);
        expect(own).toEqual(own.toSorted((x, y) => x - y));
      }
    }),
  );
});
