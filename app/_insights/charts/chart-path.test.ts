import { expect, test } from 'vitest';
import { areaPath, linePath } from './chart-path';

test('a line goes from edge to edge, its largest value at the top', () => {
  expect(linePath([0, 5, 10], 10)).toBe('M0 100L150 50L300 0');
  expect(areaPath([0, 10], 10)).toBe('M0 100L300 0L300 100L0 100Z');
});

test('one value is a level line, none is nothing, and all zeros lie on the ground', () => {
  expect(linePath([5], 10)).toBe('M0 50L300 50');
  expect(linePath([], 0)).toBe('');
  expect(areaPath([], 0)).toBe('');
  expect(linePath([0, 0], 0)).toBe('M0 100L300 100');
});
