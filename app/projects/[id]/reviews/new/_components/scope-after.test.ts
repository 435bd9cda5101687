import { expect, test } from 'vitest';
import type { Decision } from '@/lib/model/review.types';
import { scopeAfter } from './review-draft';

const RUNS = [
  { id: 'r', total: 2 },
  { id: 's', total: 3 },
];
const item = (runId: string, id: string, decision: Decision | null, changedSince = false) => ({
  runId,
  decision,
  changedSince,
  item: { id },
});

test('whole runs are looked at again for what is not accepted, or wholly when all is', () => {
  const run = [item('r', 'a', 'accepted'), item('r', 'b', null)];
  expect(scopeAfter(run, RUNS)).toEqual({
    where: 'runs',
    runIds: ['r'],
    which: 'not_accepted',
    chosen: [],
  });
  const accepted = run.map((one) => ({ ...one, decision: 'accepted' as const }));
  expect(scopeAfter(accepted, RUNS).which).toBe('all');
  expect(scopeAfter(run, RUNS.slice(0, 1)).where).toBe('project');
});

test('of some items, those come again that are not accepted as they stand', () => {
  const some = [
    item('s', 'a', 'accepted'),
    item('s', 'b', 'needs_work'),
    item('s', 'c', 'accepted', true),
  ];
  const part = [...some.slice(0, 2), item('r', 'd', 'accepted', true)];
  expect(scopeAfter(part, RUNS)).toEqual({
    where: 'project',
    runIds: ['r', 's'],
    which: 'chosen',
    chosen: ['b', 'd'],
  });
});

test('what comes along anyway is not chosen, and of what is all accepted the same comes again', () => {
  const carried = [item('s', 'a', null), item('s', 'b', 'deferred')];
  expect(scopeAfter(carried, RUNS)).toMatchObject({ which: 'none', chosen: [] });
  const accepted = [item('s', 'a', 'accepted'), item('s', 'b', 'not_applicable')];
  expect(scopeAfter(accepted, RUNS)).toMatchObject({ which: 'chosen', chosen: ['a', 'b'] });
});

test('runs that were put away stay out', () => {
  expect(scopeAfter([item('gone', 'a', null), item('r', 'b', null)], RUNS)).toMatchObject({
    runIds: ['r'],
    which: 'none',
  });
});
