import { expect, test } from 'vitest';
import { secondsOf } from '@/components/time/time-box';
import { defaultName, runsWithin, type ScopeDraft, scopeOf, toggled } from './review-draft';

const draft: ScopeDraft = {
  where: 'project',
  runIds: ['r'],
  stages: ['release'],
  which: 'all',
  named: ['i'],
  chosen: ['c', 'd'],
};

test('a scope says only what narrows it', () => {
  expect(scopeOf(draft)).toEqual({ only: 'all' });
  expect(scopeOf({ ...draft, where: 'runs', which: 'not_accepted' })).toEqual({
    runIds: ['r'],
    only: 'not_accepted',
  });
  expect(scopeOf({ ...draft, where: 'stages' })).toEqual({ stages: ['release'], only: 'all' });
  expect(scopeOf({ ...draft, where: 'runs', which: 'named' })).toEqual({
    runIds: ['r'],
    itemIds: ['i'],
    only: 'all',
  });
  expect(scopeOf({ ...draft, where: 'stages', which: 'chosen' })).toEqual({
    stages: ['release'],
    itemIds: ['c', 'd'],
    only: 'all',
  });
  expect(scopeOf({ ...draft, which: 'none' })).toEqual({ itemIds: [], only: 'all' });
});

test('items are chosen where the review looks', () => {
  const runs = [
    { id: 'r', stage: 'design' },
    { id: 's', stage: 'release' },
  ] as const;
  const within = (where: ScopeDraft['where']) =>
    runsWithin(runs, { ...draft, where }).map(({ id }) => id);
  expect([within('project'), within('runs'), within('stages')]).toEqual([['r', 's'], ['r'], ['s']]);
});

test('a name that says what the review is', () => {
  expect(defaultName({ project: 'Orders', earlier: 0 })).toBe('Orders, first review');
  expect(defaultName({ project: 'Orders', earlier: 2 })).toBe('Orders, review 3');
  expect(defaultName({ project: 'Orders', earlier: 2, run: 'POST /orders' })).toBe(
    'Review of POST /orders',
  );
  expect(defaultName({ project: 'Orders', earlier: 2, run: 'POST /orders', again: true })).toBe(
    'POST /orders, reviewed again',
  );
  expect(defaultName({ project: 'Orders', earlier: 2, previous: 'Release' })).toBe(
    'Follow-up: Release',
  );
  expect(defaultName({ project: 'Orders', earlier: 2, previous: 'Follow-up: Release' })).toBe(
    'Follow-up: Release',
  );
  expect(defaultName({ project: 'x'.repeat(200), earlier: 0 })).toHaveLength(200);
});

test('minutes become seconds', () => {
  expect(secondsOf('')).toBeNull();
  expect(secondsOf('3')).toBe(180);
  expect(secondsOf('0,5')).toBe(30);
  expect(secondsOf('many')).toBeNaN();
});

test('a thing is put in a list or taken out', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
