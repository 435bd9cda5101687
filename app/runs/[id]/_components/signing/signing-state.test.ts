import { expect, test } from 'vitest';
import { reviewChangesHref } from '@/components/items/review-changes-href';
import type { Signing } from './known-signing';
import { namesOf, signingState } from './signing-state';

const signOff = (
  personId: string,
  seq: number,
  changed: string[],
): Signing['signOffs'][number] => ({
  id: `${personId}${seq}`,
  reviewId: 'review',
  reviewName: 'Before release',
  runId: 'run',
  personId,
  personName: personId,
  email: `${personId}@example.com`,
  runTitle: 'New Endpoint',
  revision: 'revision',
  state: 'state',
  seq,
  head: 'hash',
  confirmedWith: 'password',
  waived: 0,
  signedAt: '2026-11-22T10:00:00.000Z',
  stale: changed.length > 0,
  changedItemIds: changed,
  differences: [],
});
const signing = (signed: boolean, ...signOffs: Signing['signOffs']): Signing => ({
  signed,
  quorum: 2,
  state: 'state',
  signOffs,
  changes: [],
});

test('a run that nobody has signed has no state', () => {
  expect(signingState(signing(false))).toBeNull();
});

test('each person counts once, with their newest sign-off', () => {
  const state = signingState(
    signing(false, signOff('Ada', 5, ['x', 'y']), signOff('Bo', 6, ['y']), signOff('Ada', 9, [])),
  );
  expect(state).toMatchObject({ kind: 'partly', changedItemIds: [] });
  expect(state?.all.map(({ id }) => id)).toEqual(['Bo6', 'Ada9']);
  expect(state?.valid.map(({ id }) => id)).toEqual(['Ada9']);
});

test('what changed since the newest sign-off is what has to be looked at again', () => {
  const state = signingState(
    signing(false, signOff('Ada', 5, ['x', 'y']), signOff('Bo', 8, ['y'])),
  );
  expect(state).toMatchObject({ kind: 'stale', changedItemIds: ['y'], valid: [] });
  expect(signingState(signing(true, signOff('Ada', 5, []), signOff('Bo', 5, [])))?.kind).toBe(
    'signed',
  );
});

test('an address names the items, unless they are too many', () => {
  expect(reviewChangesHref('p', 'r', ['a', 'b'])).toBe('/projects/p/reviews/new?run=r&items=a,b');
  const many = Array.from({ length: 101 }, (_, at) => `item-${at}`);
  expect(reviewChangesHref('p', 'r', many)).toBe('/projects/p/reviews/new?run=r&only=not_accepted');
});

test('names are listed as one says them', () => {
  const names = (...all: string[]) => namesOf(all.map((personName) => ({ personName })));
  expect(names('Ada')).toBe('Ada');
  expect(names('Ada', 'Bo', 'Chidi')).toBe('Ada, Bo and Chidi');
});
