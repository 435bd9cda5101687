import { DAY_MS, dayNumber, isoDay, mondayOf } from './day';

/** What an event did to an item, as far as mending it goes. */
export interface MendingStep {
  itemId: string;
  /** Milliseconds since 1970. */
  at: number;
  /** It came to need work; that was taken back as a mistake; or a review accepted it. */
  kind: 'needs_work' | 'taken_back' | 'accepted';
}

export interface MendingWeek {
  /** Its Monday. */
  week: string;
  count: number;
  medianHours: number | null;
}

/** An item that was accepted after it had needed work. */
export interface Mended {
  /** When it was accepted, in milliseconds since 1970, and how long that took. */
  at: number;
  took: number;
}

/**
 * How long items took from needing work to being accepted. The time runs from the first time an
 * item needed work since it was last accepted: what was mended badly and came back is not two
 * short mendings.
 * @param steps each item's steps in their order
 */
export function mendings(steps: Iterable<MendingStep>): Mended[] {
  const begun = new Map<string, number[]>();
  const found: Mended[] = [];
  for (const { itemId, at, kind } of steps) {
    const starts = begun.get(itemId) ?? [];
    if (kind === 'needs_work') begun.set(itemId, [...starts, at]);
    else if (kind === 'taken_back') begun.set(itemId, starts.slice(0, -1));
    else {
      const [start] = starts;
      begun.delete(itemId);
      if (start !== undefined) found.push({ at, took: at - start });
    }
  }
  return found;
}

/**
 * How long mending took, by the week of the acceptance.
 * @param first the first day that counts, and `last` the last, as counted days
 */
export function mendingWeeks(mended: Iterable<Mended>, first: number, last: number): MendingWeek[] {
  const took = new Map<number, number[]>();
  for (const one of mended) {
    const day = dayNumber(one.at);
    if (day < first || day > last) continue;
    const week = mondayOf(day);
    const times = took.get(week);
    if (times) times.push(one.took);
    else took.set(week, [one.took]);
  }
  const weeks: MendingWeek[] = [];
  for (let week = mondayOf(first); week <= last; week += 7) {
    const times = took.get(week) ?? [];
    const middle = median(times);
    weeks.push({
      week: isoDay(week),
      count: times.length,
      medianHours: middle === null ? null : Math.round((middle / DAY_MS) * 240) / 10,
    });
  }
  return weeks;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
