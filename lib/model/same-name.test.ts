import { expect, test } from 'vitest';
import { toldApart, unclear } from './same-name';

const named = (...names: string[]) =>
  [...unclear(names.map((name, at) => ({ id: String(at), name })))].sort();

test('who shares a name is unclear, also where only what can’t be seen differs', () => {
  expect(named('Ada Okafor', 'Bo', 'ada  okafor')).toEqual(['0', '2']);
  expect(named('Ada', 'A\u200bda', '\uff21da', '\u202aAda', '`Ada`')).toHaveLength(5);
  expect(named('Ada', 'Bo', 'Adam')).toEqual([]);
});

test('so is a name that names an address', () => {
  expect(named('Ada (ada@example.com)', 'Bo')).toEqual(['0']);
  expect(named('ada@example.com', 'Bo (guest)')).toEqual(['0', '1']);
});

test('the same person twice shares nothing', () => {
  expect(unclear(['Ada', 'Ada'].map((name) => ({ id: 'a', name })))).toEqual(new Set());
});

test('people are told apart by email where the name alone does not say who it is', () => {
  const people = [
    { id: '1', name: 'Ada', email: 'ada@example.com' },
    { id: '2', name: 'ada', email: '' },
    { id: '3', name: 'Bo', email: 'bo@example.com' },
  ];
  expect(toldApart(people).map(({ name }) => name)).toEqual(['Ada (ada@example.com)', 'ada', 'Bo']);
  expect(toldApart(people)).toBe(toldApart(people));
});
