import { dayOf } from '@/lib/model/day';
import type { Repeat } from '@/lib/model/review.types';

/** The same day one period later; the month's last day when it has no such day. */
export function nextDay(day: string, repeats: Repeat): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (repeats === 'weekly') date.setUTCDate(date.getUTCDate() + 7);
  const months = repeats === 'monthly' ? 1 : repeats === 'quarterly' ? 3 : 0;
  if (months > 0) {
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
    date.setUTCDate(Math.min(wanted, last.getUTCDate()));
  }
  return dayOf(date);
}
