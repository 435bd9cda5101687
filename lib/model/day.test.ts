import { expect, test } from 'vitest';
import { dayAfter, dayOf, daysUntil, today, yearAfter } from './day';
import { isOver, lastDayOfWaiver } from './waiver.rules';

test('a moment’s day is that of UTC, whichever way it is written', () => {
  expect(dayOf(new Date('2026-11-27T23:59:59.999Z'))).toBe('2026-11-27');
  expect(dayOf(new Date('2026-11-27T23:30:00-02:00'))).toBe('2026-11-28');
  expect(dayOf('2026-11-27T23:59:59.999Z')).toBe('2026-11-27');
  expect(today({ now: () => new Date('2026-11-27T00:00:00Z') })).toBe('2026-11-27');
});

test('days are counted over months, years and leap days', () => {
  expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01');
  expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
  expect(daysUntil('2026-11-26', '2026-11-27')).toBe(-1);
});

test('a waiver lasts until the same day next year at most, and counts on its last day', () => {
  expect(lastDayOfWaiver('2026-11-27')).toBe('2027-11-27');
  // With a leap day between them, that is 366 days.
  expect(lastDayOfWaiver('2027-11-27')).toBe(dayAfter('2027-11-27', 366));
  expect(yearAfter('2028-02-29')).toBe('2029-03-01');
  expect(isOver({ expiresOn: '2026-11-27' }, '2026-11-27')).toBe(false);
  expect(isOver({ expiresOn: '2026-11-26' }, '2026-11-27')).toBe(true);
});
