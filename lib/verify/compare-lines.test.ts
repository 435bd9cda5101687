import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLines } from './compare-lines';
import { commonLines } from './shortest-edit';

test('names what was changed, added, removed and moved', () => {
  const signed = [1, 2, 3, 4, 5, 6];
  expect(compareLines(signed, signed)).toEqual([]);
  expect(compareLines(signed, [1, 2, 9, 4, 5, 6])).toEqual([
    { change: 'changed', line: 3, was: 3 },
  ]);
  expect(compareLines(signed, [1, 2, 9, 3, 4, 5, 6])).toEqual([{ change: 'added', line: 3 }]);
  expect(compareLines(signed, [1, 2, 4, 5, 6])).toEqual([{ change: 'removed', line: 3 }]);
  expect(compareLines(signed, [1, 5, 3, 4, 2, 6])).toEqual([
    { change: 'moved', line: 2, was: 5 },
    { change: 'moved', line: 5, was: 2 },
  ]);
  expect(compareLines(signed, [2, 3, 4, 9, 6, 7])).toEqual([
    { change: 'removed', line: 1 },
    { change: 'changed', line: 4, was: 5 },
    { change: 'added', line: 6 },
  ]);
  expect(compareLines([], [1])).toEqual([{ change: 'added', line: 1 }]);
  expect(compareLines([1], [])).toEqual([{ change: 'removed', line: 1 }]);
});

const lines = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });

test('accounts for every line, however the texts differ', () => {
  fc.assert(
    fc.property(lines, lines, (signed, current) => {
      const changes = compareLines(signed, current);
      const count = (...kinds: string[]) =>
        changes.filter(({ change }) => kinds.includes(change)).length;
      expect(current.length - count('added')).toBe(signed.length - count('removed'));
      if (changes.length === 0) expect(current).toEqual(signed);
      // Undoing the changes gives the signed lines again.
      const here = new Map(
        changes.filter(({ change }) => change !== 'removed').map((one) => [one.line, one]),
      );
      const stayed = current.filter((_, at) => !here.has(at + 1));
      const taken = new Set(
        changes.flatMap((one) => (one.change === 'removed' ? one.line : (one.was ?? []))),
      );
      expect(stayed).toEqual(signed.filter((_, at) => !taken.has(at + 1)));
    }),
  );
});

test('finds a longest common subsequence', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const table = a.map(() => b.map(() => 0));
      const best = (x: number, y: number): number => table[x]?.[y] ?? 0;
      for (let x = a.length - 1; x >= 0; x -= 1)
        for (let y = b.length - 1; y >= 0; y -= 1)
          (table[x] as number[])[y] =
            a[x] === b[y] ? best(x + 1, y + 1) + 1 : Math.max(best(x + 1, y), best(x, y + 1));
      const found = commonLines(a, b);
      expect(found.length).toBe(best(0, 0));
      expect(found.every(([x, y]) => a[x] === b[y])).toBe(true);
    }),
  );
});

test('two texts with nothing in common are compared in bounded time', () => {
  const signed = Array.from({ length: 100_000 }, (_, at) => at);
  const began = Date.now();
  expect(
    compareLines(
      signed,
      signed.map((line) => -line - 1),
    ),
  ).toHaveLength(100_000);
  expect(compareLines(signed, [...signed].reverse()).length).toBeGreaterThan(99_000);
  expect(Date.now() - began).toBeLessThan(10_000);
});
