import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreedOn, type JudgedRound, wavedThrough } from './judged.rules';
import type { ItemMark } from './mark-groups.rules';
import { rankItems } from './ranking.rules';

const run = (id: string, checklistKey = 'new-endpoint') => ({
  id,
  title: `Run ${id}`,
  projectId: 'p',
  projectName: 'Orders',
  guideName: 'backend-developer',
  guideTitle: 'Backend Developer',
  checklistKey,
  checklistTitle: 'New Endpoint',
});
const mark = (runId: string, key: string, times = 1): ItemMark => ({
  itemId: `${runId}/${key}`,
  runId,
  key,
  text: `Text of ${key} in ${runId}`,
  times,
});

test('what befell an item in most runs comes first, with the runs behind it', () => {
  const runs = [run('1'), run('2'), run('3'), run('4', 'other')];
  const list = rankItems(
    [mark('1', 'tests'), mark('2', 'tests'), mark('3', 'route', 7), mark('4', 'tests')],
    runs,
  );
  expect(
    list.map(({ itemKey, runCount, ofRuns, times }) => [itemKey, runCount, ofRuns, times]),
  ).toEqual([
    ['tests', 2, 3, 2],
    ['route', 1, 3, 7],
    ['tests', 1, 1, 1],
  ]);
  expect(list[0]).toMatchObject({ text: 'Text of tests in 2', disagreement: null });
  expect(list[0]?.runs.map(({ runId, itemId }) => [runId, itemId])).toEqual([
    ['2', '2/tests'],
    ['1', '1/tests'],
  ]);
});

test('runs that are not given, and marks that cancel out, count nowhere', () => {
  expect(rankItems([mark('1', 'a'), mark('2', 'a', 0), mark('2', 'b', -1)], [run('2')])).toEqual(
    [],
  );
});

test('marks count the same in any order and any pieces', () => {
  const marks = fc.array(
    fc.record({
      run: fc.nat(5),
      key: fc.constantFrom('a', 'b', 'c'),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  );
  const runs = ['0', '1', '2', '3', '4', '5'].map((id) => run(id));
  fc.assert(
    fc.property(marks, (found) => {
      const whole = found.map((one) => mark(String(one.run), one.key, one.times));
      const pieces = whole
        .toReversed()
        .flatMap((one) => Array.from({ length: one.times }, () => ({ ...one, times: 1 })));
      expect(rankItems(pieces, runs)).toEqual(rankItems(whole, runs));
    }),
  );
});

const round = (part: Partial<JudgedRound>): JudgedRound => ({
  reviewItemId: 'x',
  itemId: 'i',
  runId: 'r',
  key: 'k',
  text: 't',
  round: 1,
  decision: 'accepted',
  tally: { pass: 3, needs_work: 0, not_applicable: 0, unsure: 0 },
  considered: 0,
  ...part,
});

test('waved through is accepted, by two or more, none of whom took their time', () => {
  const alone = { pass: 1, needs_work: 0, not_applicable: 0, unsure: 0 };
  expect(wavedThrough([round({})])).toMatchObject([{ itemId: 'i', times: 1 }]);
  expect(wavedThrough([round({ considered: 1 })])).toEqual([]);
  expect(wavedThrough([round({ decision: 'deferred' })])).toEqual([]);
  expect(wavedThrough([round({ tally: alone })])).toEqual([]);
  // The last round is the one that it was accepted on.
  expect(wavedThrough([round({ round: 2, considered: 2 }), round({})])).toEqual([]);
});

test('a disagreement needs two who differ; each round of it counts', () => {
  const split = { pass: 1, needs_work: 1, not_applicable: 0, unsure: 0 };
  const unsure = { pass: 0, needs_work: 0, not_applicable: 0, unsure: 1 };
  expect(disagreedOn([round({}), round({ tally: unsure })])).toEqual([]);
  const marks = disagreedOn([round({ tally: split }), round({ round: 2, tally: split })]);
  expect(marks).toMatchObject([{ apart: 1 }, { apart: 1 }]);
  expect(rankItems(marks, [run('r')])).toMatchObject([{ times: 2, runCount: 1, disagreement: 1 }]);
});
