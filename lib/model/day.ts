/**
 * Calendar days are `YYYY-MM-DD`, in UTC, wherever they are kept or sent; as text they compare as
 * days do.
 */

const DAY_MS = 86_400_000;

/** The day of a moment; of one as text, ISO 8601 in UTC. */
export const dayOf = (at: Date | string): string =>
  (typeof at === 'string' ? at : at.toISOString()).slice(0, 10);

/** The present day. */
export const today = (clock: { now(): Date }): string => dayOf(clock.now());

/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(day) + days * DAY_MS));

/** How many days a day is ahead of another; negative when it is before. */
export const daysUntil = (day: string, from: string): number =>
  Math.round((Date.parse(day) - Date.parse(from)) / DAY_MS);

/** The same day a year later; of 29 February, 1 March. */
export function yearAfter(day: string): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return dayOf(date);
}
