import { expect, test } from 'vitest';
import { nextUndecided } from './agenda.rules';

const AGENDA = ['a', 'b', 'c', 'd'];
const after = (from: string | null, ...undecided: string[]) =>
  nextUndecided(AGENDA, new Set(undecided), from);

test('what comes next is not decided, from an item on and round to the start', () => {
  expect(after('b', 'a', 'c', 'd')).toBe('c');
  expect(after('b', 'a', 'd')).toBe('d');
  expect(after('c', 'a', 'b')).toBe('a');
  expect(after('d', 'b')).toBe('b');
});

test('the item itself is never next, and nothing is once all are decided', () => {
  expect(after('b', 'b')).toBeNull();
  expect(after('b')).toBeNull();
});

test('from nowhere it is the first that is left', () => {
  expect(after(null, 'c', 'd')).toBe('c');
  expect(after('gone', 'c', 'd')).toBe('c');
});
