import { expect, test } from 'vitest';
import type { MatchItem } from './match.types';
import { matchItems } from './match-items';

const listOf = (texts: string[], parent = false): MatchItem[] =>
  texts.map((text, at) => ({
    key: `${at}`,
    text,
    path: ['List'],
    parentKey: parent && at > 0 ? `${at - 1}` : null,
  }));

const numbered = (from: number, length: number) =>
  Array.from({ length }, (_, at) => `Check part p${from + at} of the whole`);

// Comparing all with all would take 100 million comparisons each, and minutes.
test('one list of 10,000 in which nothing stayed as it was', () => {
  const before = numbered(0, 10_000);
  const after = before.map((text) => text.replace('of the whole', 'of everything'));
  const matches = matchItems(listOf(before), listOf(after));
  expect(
    matches.every(({ kind, before: [old], after: [now] }) => kind === 'reworded' && old === now),
  ).toBe(true);
}, 30_000);

test('10,000 times the same text, one fewer than before', () => {
  const texts = Array.from({ length: 10_000 }, () => 'Add tests');
  const matches = matchItems(listOf(texts), listOf(texts.slice(1)));
  expect(matches.filter(({ kind }) => kind === 'same')).toHaveLength(9999);
  expect(matches.filter(({ kind }) => kind === 'removed')).toHaveLength(1);
}, 30_000);

test('5,000 items, each nested in the one before', () => {
  const items = listOf(numbered(0, 5000), true);
  expect(matchItems(items, items).every(({ kind, certain }) => kind === 'same' && certain)).toBe(
    true,
  );
}, 30_000);
