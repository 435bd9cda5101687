import { expect, test } from 'vitest';
import { type Touched, withTouched } from './touched-actions.reducer';

type Action = Touched['action'];

const action = (id: string, version = 1, done = false) => ({ id, version, done }) as Action;
const touched = (...all: [Action, number][]) =>
  new Map(all.map(([one, place]) => [one.id, { action: one, place }]));

test('what was changed here shows until the server knows better', () => {
  const mine = touched([action('a', 2, true), 0]);
  expect(withTouched([action('a')], mine, true)).toEqual([action('a', 2, true)]);
  expect(withTouched([action('a', 3)], mine, true)).toEqual([action('a', 3)]);
});

test('what the list lost by being done stays in its place', () => {
  const mine = touched([action('c', 2, true), 2], [action('a', 2, true), 0]);
  const list = withTouched([action('b'), action('d')], mine, true);
  expect(list.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test('a list that has all states loses only what was deleted', () => {
  expect(withTouched([action('b')], touched([action('a', 2), 0]), false)).toEqual([action('b')]);
});
