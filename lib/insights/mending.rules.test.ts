import { expect, test } from 'vitest';
import { DAY_MS, dayNumber, isoDay, mondayOf } from './day';
import { type MendingStep, median, mendings, mendingWeeks } from './mending.rules';

const at = (iso: string) => new Date(iso).getTime();
const step = (kind: MendingStep['kind'], iso: string, itemId = 'a'): MendingStep => ({
  itemId,
  kind,
  at: at(iso),
});
const weeks = (steps: MendingStep[]) =>
  mendingWeeks(
    mendings(steps),
    dayNumber(at('2026-11-02T00:00Z')),
    dayNumber(at('2026-11-22T00:00Z')),
  );

test('a week begins on its Monday', () => {
  for (let day = -20; day < 20; day += 1) {
    expect(new Date(mondayOf(day) * DAY_MS).getUTCDay()).toBe(1);
    expect(day - mondayOf(day)).toBeGreaterThanOrEqual(0);
    expect(day - mondayOf(day)).toBeLessThan(7);
  }
  expect(isoDay(mondayOf(dayNumber(at('2026-11-22T12:00Z'))))).toBe('2026-11-16');
});

test('the time runs from the first need of work since the last acceptance', () => {
  expect(
    weeks([
      step('needs_work', '2026-10-30T00:00Z'),
      step('needs_work', '2026-11-04T00:00Z'),
      step('accepted', '2026-11-05T00:00Z'),
      step('accepted', '2026-11-06T00:00Z'),
      step('needs_work', '2026-11-17T00:00Z'),
      step('accepted', '2026-11-18T12:00Z'),
      step('accepted', '2026-11-18T12:00Z', 'never needed work'),
      step('needs_work', '2026-11-18T00:00Z', 'not yet accepted'),
    ]),
  ).toEqual([
    { week: '2026-11-02', count: 1, medianHours: 144 },
    { week: '2026-11-09', count: 0, medianHours: null },
    { week: '2026-11-16', count: 1, medianHours: 36 },
  ]);
});

test('what was taken back as a mistake begins nothing', () => {
  const mistake = [
    step('needs_work', '2026-11-03T00:00Z'),
    step('taken_back', '2026-11-03T00:01Z'),
  ];
  expect(weeks([...mistake, step('accepted', '2026-11-04T00:00Z')])[0]?.count).toBe(0);
  expect(
    weeks([
      step('needs_work', '2026-11-02T00:00Z'),
      ...mistake,
      step('accepted', '2026-11-04T00:00Z'),
    ])[0],
  ).toMatchObject({ count: 1, medianHours: 48 });
});

test('acceptances outside the period count nowhere', () => {
  expect(
    weeks([step('needs_work', '2026-10-01T00:00Z'), step('accepted', '2026-10-02T00:00Z')]).every(
      ({ count }) => count === 0,
    ),
  ).toBe(true);
});

test('the median', () => {
  expect(median([])).toBe(null);
  expect(median([3])).toBe(3);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 9, 2])).toBe(3);
});
