import { expect, test } from 'vitest';
import { completed, startedMention, suggested } from './mention-typing';

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
