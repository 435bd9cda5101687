import { TIME_WORDS } from './time.words';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** From how many minutes on a unit is used, and its size in minutes. Under two weeks, days say more. */
const UNITS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 365 * DAY_MINUTES, 365 * DAY_MINUTES],
  ['month', 30 * DAY_MINUTES, 30 * DAY_MINUTES],
  ['week', 14 * DAY_MINUTES, 7 * DAY_MINUTES],
  ['day', DAY_MINUTES, DAY_MINUTES],
  ['hour', 60, 60],
  ['minute', 1, 1],
];

/**
 * A distance in time as people say it. What is past counts whole units ("an hour ago" only once it
 * is over), what is to come the nearest one: seven days less a second are "in 7 days".
 * @param distance in milliseconds from now; negative for the past
 */
export function relativeTime(distance: number): string {
  const whole = distance < 0 ? Math.trunc : Math.round;
  const minutes = whole(distance / MINUTE);
  for (const [unit, from, size] of UNITS) {
    if (Math.abs(minutes) >= from) return RELATIVE.format(whole(minutes / size), unit);
  }
  return distance < 0 ? TIME_WORDS.justNow : TIME_WORDS.inAMoment;
}
