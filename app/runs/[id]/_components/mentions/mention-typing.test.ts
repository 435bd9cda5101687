import { expect, test } from 'vitest';
import { completed, emailsOfNamesakes, startedMention, suggested } from './mention-typing';

const people = ['Ada Okafor', 'Bo Lind', 'Émile Adams'].map((name) => ({ name }));
const names = (typed: string) => suggested(people, typed).map(({ name }) => name);

test.each([
  ['@', { start: 0, typed: '' }],
  ['hi @bo', { start: 3, typed: 'bo' }],
  ['hi @Bo L', { start: 3, typed: 'Bo L' }],
  ['a@bo', null],
  ['@bo\n', null],
  ['`@bo`', null],
  ['no', null],
])('%j is the beginning of %j', (text, started) => {
  expect(startedMention(text, text.length)).toEqual(started);
});

test('people are offered by any word of their name, those whose name begins so first', () => {
  expect(names('')).toEqual(['Ada Okafor', 'Bo Lind', 'Émile Adams']);
  expect(names('ad')).toEqual(['Ada Okafor', 'Émile Adams']);
  expect(names('emile')).toEqual(['Émile Adams']);
  expect(names('Bo Lind')).toEqual([]);
  expect(names('Bo Lind, what')).toEqual([]);
  expect(names(' ')).toEqual([]);
});

test('people of one name are told apart by their email, others need none', () => {
  const bo = { id: '1', name: 'Bo Lindqvist', email: 'bo@example.com' };
  const mal = { id: '2', name: 'bo Lindqvist', email: 'mal@example.com' };
  const gone = { id: '3', name: 'Bo Lindqvist', email: '' };
  const ada = { id: '4', name: 'Ada Okafor', email: 'ada@example.com' };
  const all = [bo, ada, mal, gone];
  expect(suggested(all, 'Bo Lindqvist')).toEqual([bo, mal, gone]);
  expect([...emailsOfNamesakes(all)]).toEqual([
    ['1', 'bo@example.com'],
    ['2', 'mal@example.com'],
  ]);
  expect([...emailsOfNamesakes([bo, ada])]).toEqual([]);
});

test('a name takes the place of what was typed', () => {
  expect(completed('ask @b now', { start: 4, typed: 'b' }, 'Bo Lind')).toEqual({
    text: 'ask @Bo Lind now',
    caret: 13,
  });
  expect(completed('@', { start: 0, typed: '' }, 'Bo Lind')).toEqual({
    text: '@Bo Lind ',
    caret: 9,
  });
});
