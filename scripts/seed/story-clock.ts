import type { Clock } from '@/lib/config/clock';

const MINUTE = 60_000;

export interface StoryClock extends Clock {
  /** Moves on by some hours. */
  skip(hours: number): void;
  /** A day relative to today, `YYYY-MM-DD`. */
  day(offset: number): string;
}

/** A clock for a story of the last few days: it moves on by a few minutes at every look. */
export function storyClock(now: Date, days: number): StoryClock {
  let at = now.getTime() - days * 24 * 60 * MINUTE;
  const end = now.getTime();
  return {
    now: () => {
      at = Math.min(at + 2 * MINUTE, end);
      return new Date(at);
    },
    skip: (hours) => {
      at = Math.min(at + hours * 60 * MINUTE, end);
    },
    day: (offset) => new Date(end + offset * 24 * 60 * MINUTE).toISOString().slice(0, 10),
  };
}
