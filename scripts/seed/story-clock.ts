import type { Clock } from '@/lib/config/clock';

const MINUTE = 60_000;

/** A clock for a story of the last few days: it moves on by a few minutes at every look. */
export function storyClock(
  now: Date,
  days: number,
): Clock & { skip(hours: number): void; day(offset: number): string } {
  let at = now.getTime() - days * 24 * 60 * MINUTE;
  const end = now.getTime();
  return {
    now: () => {
      at = Math.min(at + 2 * MINUTE, end);
      return new Date(at);
    },
    /** Moves on by some hours. */
    skip: (hours) => {
      at = Math.min(at + hours * 60 * MINUTE, end);
    },
    /** A day relative to today, `YYYY-MM-DD`. */
    day: (offset) => new Date(end + offset * 24 * 60 * MINUTE).toISOString().slice(0, 10),
  };
}
