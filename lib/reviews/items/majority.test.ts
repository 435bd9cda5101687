import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECISIONS, type Tally } from '@/lib/model/review.types';
import { majorityOf, outvoted } from './majority.rules';

const tally = (pass: number, needs_work = 0, not_applicable = 0, unsure = 0): Tally => ({
  pass,
  needs_work,
  not_applicable,
  unsure,
});

describe('majorityOf', () => {
  test('is more than half of those who were not unsure', () => {
    expect(majorityOf(tally(0, 2))).toEqual({ vote: 'needs_work', count: 2, of: 2 });
    expect(majorityOf(tally(2, 1, 0, 9))).toEqual({ vote: 'pass', count: 2, of: 3 });
    expect(majorityOf(tally(1, 1))).toBeNull();
    expect(majorityOf(tally(2, 1, 1))).toBeNull();
    expect(majorityOf(tally(0, 0, 0, 3))).toBeNull();
  });
});

describe('outvoted', () => {
  test('is what most voted when it was decided otherwise', () => {
    expect(outvoted('accepted', tally(0, 2), 'done')).toEqual({
      vote: 'needs_work',
      count: 2,
      of: 2,
    });
    expect(outvoted('needs_work', tally(2), 'done')).toMatchObject({ vote: 'pass' });
    expect(outvoted('accepted', tally(2, 1), 'open')).toBeNull();
    expect(outvoted('needs_work', tally(0, 1), 'done')).toBeNull();
  });

  test('accepting what is not applicable agrees with those who say so', () => {
    expect(outvoted('accepted', tally(0, 0, 2), 'not_applicable')).toBeNull();
    expect(outvoted('accepted', tally(0, 0, 2), 'done')).not.toBeNull();
  });

  test('never without a majority, and never for deferring', () => {
    const some = fc.nat({ max: 4 });
    fc.assert(
      fc.property(
        fc.tuple(some, some, some, some),
        fc.constantFrom(...DECISIONS),
        (n, decision) => {
          const votes = tally(...n);
          const against = outvoted(decision, votes, 'done');
          if (majorityOf(votes) === null || decision === 'deferred') expect(against).toBeNull();
        },
      ),
    );
  });
});
