import { dayOf } from '@/lib/model/day';

export const DAY_MS = 86_400_000;

/** A moment's day in UTC, counted from 1 January 1970. */
export const dayNumber = (moment: Date | number): number => Math.floor(Number(moment) / DAY_MS);

/** A counted day as `YYYY-MM-DD`. */
export const isoDay = (day: number): string => dayOf(new Date(day * DAY_MS));

/** The Monday of a counted day's week; day 0 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
