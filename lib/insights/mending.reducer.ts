import { DAY_MS, dayOf, isoDay, mondayOf } from './day';

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

/**
 * How long items took from needing work to being accepted, by the week of the acceptance. The time
 * runs from the first time an item needed work since it was last accepted: what was mended badly
 * and came back is not two short mendings.
 * @param steps each item's steps in their order
 * @param first the first day that counts, and `last` the last, as counted days
 */
export function mendingWeeks(
  steps: Iterable<MendingStep>,
  first: number,
  last: number,
): MendingWeek[] {
  const begun = new Map<string, number[]>();
  const took = new Map<number, number[]>();
  for (const { itemId, at, kind } of steps) {
    const starts = begun.get(itemId) ?? [];
    if (kind === 'needs_work') begun.set(itemId, [...starts, at]);
    else if (kind === 'taken_back') begun.set(itemId, starts.slice(0, -1));
    else {
      const [start] = starts;
      begun.delete(itemId);
      if (start === undefined || dayOf(at) < first || dayOf(at) > last) continue;
      const week = mondayOf(dayOf(at));
      took.set(week, [...(took.get(week) ?? []), at - start]);
    }
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
