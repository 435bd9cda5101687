import { expect, test } from 'vitest';
import { progressOf, settledOf } from './progress';
import { SETTLED, STATUS_RULES, STATUSES, STATUSES_IN_PLACE, settledIn, UNSETTLED } from './status';

test('every status is settled or waits for somebody, and has a place of its own', () => {
  expect([...SETTLED, ...UNSETTLED].toSorted()).toEqual([...STATUSES].toSorted());
  expect(new Set(STATUSES.map((status) => STATUS_RULES[status].place)).size).toBe(STATUSES.length);
  expect(STATUSES_IN_PLACE).toEqual(['done', 'not_applicable', 'waived', 'needs_work', 'open']);
});

test('what is settled counts alike by status and by the names of the API', () => {
  const counts = { open: 4, done: 3, needs_work: 2, not_applicable: 1, waived: 1 };
  const progress = progressOf(
    STATUSES.map((status) => ({ status, counts: true, items: counts[status] })),
  );
  expect(progress).toEqual({
    total: 11,
    toConfirm: 0,
    open: 4,
    done: 3,
    needsWork: 2,
    notApplicable: 1,
    waived: 1,
  });
  expect(settledOf(progress)).toBe(settledIn(counts));
  expect(settledOf(progress)).toBe(4);
});
