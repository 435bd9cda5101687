import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFairQueue } from './fair-queue';

interface Entry {
  asker: number;
  isWaitedFor: boolean;
  at: number;
}

const entries = fc
  .array(fc.record({ asker: fc.nat(4), isWaitedFor: fc.boolean() }), { maxLength: 80 })
  .map((all) => all.map((one, at): Entry => ({ ...one, at })));

/** Everything that waits, in the order in which it has its turn. */
function drained(queue: ReturnType<typeof createFairQueue<Entry>>): Entry[] {
  const order: Entry[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) order.push(next);
  return order;
}

test('everything has its turn once, and an asker’s in the order of asking', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const queue = createFairQueue<Entry>(100);
      for (const entry of all) expect(queue.push(entry, entry)).toBe(true);
      const order = drained(queue);
      expect(queue.isEmpty()).toBe(true);
      expect([...order].sort((a, b) => a.at - b.at)).toEqual(all);
      for (const isWaitedFor of [true, false])
        for (let asker = 0; asker < 5; asker += 1) {
          const own = order.filter((one) => one.asker === asker && one.isWaitedFor === isWaitedFor);
          expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).sort((a, b) => a - b));
        }
    }),
  );
});

test('nobody’s first waits for more than one of each other asker, and one in four of what can wait', () => {
  fc.assert(
    fc.property(entries, fc.nat(4), (all, asker) => {
      const queue = createFairQueue<Entry>(100);
      const others = all.filter((one) => !(one.asker === asker && one.isWaitedFor));
      for (const entry of others) queue.push(entry, entry);
      const mine = { asker, isWaitedFor: true, at: all.length };
      queue.push(mine, mine);
      expect(drained(queue).indexOf(mine)).toBeLessThanOrEqual(4 + 2);
    }),
  );
});

test('what nobody waits for has its turn even when others never stop asking', () => {
  const queue = createFairQueue<string>(10);
  queue.push('saved', { asker: 'a', isWaitedFor: false });
  const order: (string | undefined)[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    queue.push(`shown ${turn}`, { asker: 'b', isWaitedFor: true });
    order.push(queue.shift());
  }
  expect(order).toContain('saved');
});

test('hurrying loses nothing, doubles nothing, and needs room', () => {
  fc.assert(
    fc.property(entries, fc.array(fc.nat(79)), (all, hurried) => {
      const queue = createFairQueue<Entry>(5);
      const there = all.filter((entry) => queue.push(entry, entry));
      for (const at of hurried) {
        const entry = all[at];
        if (entry) queue.hurry(entry, 'somebody');
      }
      expect(drained(queue).sort((a, b) => a.at - b.at)).toEqual(there);
    }),
  );
});
