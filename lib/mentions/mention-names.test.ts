import { expect, test } from 'vitest';
import { mentionedIn } from './mention-names';

const ann = { id: '1', name: 'Ann' };
const annLee = { id: '2', name: 'Ann Lee' };
const emile = { id: '3', name: 'Émile Zola' };
const twin = { id: '4', name: 'Émile Zola' };
const people = [ann, annLee, emile, twin];
const named = (text: string) => mentionedIn(text, people).map(({ id }) => id);

test.each([
  ['@Ann', ['1']],
  ['hey @ann, look', ['1']],
  ['@Ann Lee and @Ann', ['1', '2']],
  ['@Ann Lee.', ['2']],
  ['@Ann Leeway', ['1']],
  ['@Anna', []],
  ['(@Ann)', ['1']],
  ['bo@Ann', []],
  ['_@Ann', []],
  ['@émile zola!', ['3', '4']],
  ['@E\u0301mile Zola', ['3', '4']],
  ['`@Ann`', []],
  ['```\n@Ann\n```', []],
  ['```\n@Ann', []],
  ['`a` @Ann `b`', ['1']],
  ['Ann', []],
  ['@', []],
])('%j mentions %j', (text, ids) => {
  expect(named(text)).toEqual(ids);
});
