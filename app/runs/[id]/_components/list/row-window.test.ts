import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowHeights } from './row-heights';
import { cut, piecesOf, rangeIn } from './row-window';

const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `row-${at}`);

test('rows that were not measured are as tall as the first that were', () => {
  const heights = createRowHeights();
  const ids = idsOf(20);
  expect(heights.of(ids)).toBe(900);
  heights.note('row-0', 60);
  expect(heights.of(ids, 0, 2)).toBe(105);
  for (const id of ids.slice(0, 16)) heights.note(id, 80);
  expect(heights.of(ids)).toBe(1_600);
  heights.note('row-16', 200);
  expect(heights.of(ids, 16, 18)).toBe(280);
  heights.forget();
  expect(heights.of(ids)).toBe(900);
});

test('whatever the heights, the rows that are drawn fill what can be seen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 45, max: 400 }), { minLength: 101, maxLength: 400 }),
      fc.nat(60_000),
      fc.nat(1_500),
      fc.integer({ min: -1, max: 400 }),
      (tall, top, view, also) => {
        const ids = idsOf(tall.length);
        const heights = createRowHeights();
        for (const [at, height] of tall.entries()) heights.note(ids[at] as string, height);
        const all = heights.of(ids);
        const range = cut(rangeIn(ids, heights, top, top + view), ids.length);
        expect(range.from).toBeLessThan(range.to);
        const [above, end] = [heights.of(ids, 0, range.from), heights.of(ids, 0, range.to)];
        expect(above).toBeLessThanOrEqual(Math.max(0, Math.min(top, all - 1)));
        expect(end).toBeGreaterThanOrEqual(Math.min(top + view, all));
        const row = also < ids.length ? also : -1;
        const pieces = piecesOf(ids, heights, range, row);
        const rows = pieces.flatMap((piece) => ('row' in piece ? [piece.row] : []));
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        expect(row < 0 || rows.includes(row)).toBe(true);
        const gaps = pieces.flatMap((piece) => ('gap' in piece ? [piece] : []));
        expect(new Set(gaps.map(({ gap }) => gap)).size).toBe(gaps.length);
        const height = rows.reduce((sum, at) => sum + (tall[at] as number), 0);
        expect(gaps.reduce((sum, gap) => sum + gap.height, height)).toBe(all);
      },
    ),
  );
});

test('a short list is drawn as a whole, and a range never lies beyond the end', () => {
  expect(cut({ from: 0, to: 24 }, 100)).toEqual({ from: 0, to: 100 });
  expect(cut({ from: 400, to: 440 }, 120)).toEqual({ from: 112, to: 120 });
  expect(piecesOf([], createRowHeights(), cut({ from: 0, to: 24 }, 0), -1)).toEqual([]);
});
