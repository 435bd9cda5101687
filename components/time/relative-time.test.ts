import { expect, test } from 'vitest';
import { relativeTime } from './relative-time';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [7 * DAY - SECOND, 'in 7 days'],
  [7 * DAY - 10 * MINUTE, 'in 7 days'],
  [6 * DAY + 11 * HOUR, 'in 6 days'],
  [HOUR - SECOND, 'in 1 hour'],
  [DAY + HOUR, 'tomorrow'],
  [14 * DAY, 'in 2 weeks'],
  [20 * SECOND, 'in a moment'],
  [-20 * SECOND, 'just now'],
  [-(2 * HOUR - SECOND), '1 hour ago'],
  [-(7 * DAY - SECOND), '6 days ago'],
  [-(400 * DAY), 'last year'],
])('%d is %s', (distance, words) => {
  expect(relativeTime(distance)).toBe(words);
});
