import { CalendarClock } from 'lucide-react';
import { cx } from '@/components/ui/class-names';
import { TIME_WORDS } from './time.words';

/** A due date, marked when it is past. `today` is the present day in UTC, as the API counts. */
export function DueDate({
  dueOn,
  today,
  className,
}: {
  dueOn: string;
  today: string;
  className?: string;
}) {
  const overdue = dueOn < today;
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 text-[0.8125rem] whitespace-nowrap',
        overdue ? 'font-medium text-danger' : 'text-muted',
        className,
      )}
    >
      <CalendarClock className="size-3.5 shrink-0" />
      {overdue ? TIME_WORDS.overdueSince : TIME_WORDS.due}{' '}
      <time dateTime={dueOn}>{dayWords(dueOn, today)}</time>
    </span>
  );
}

/** `2026-11-30` as "30 Nov", with its year when that is not this one. */
export function dayWords(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  if (day === today) return TIME_WORDS.today;
  return (day.slice(0, 4) === today.slice(0, 4) ? SHORT : LONG).format(date);
}

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
