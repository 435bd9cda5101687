import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { isPutOff, type Status } from '@/lib/model/status';
import { ROW_WORDS as WORDS } from './row.words';

/** A due date in short, in red and with the word when it has passed unfinished. */
export function DueDay({
  day,
  counts,
  status,
  today,
  icon,
}: {
  day: string;
  /** Whether it is done, and counts so. */
  counts: boolean;
  status: Status;
  today: string;
  icon?: ReactNode;
}) {
  const overdue = day < today && !counts && !isPutOff(status);
  return (
    <time
      dateTime={day}
      title={WORDS.due(day)}
      className={cx(
        'inline-flex items-center gap-1 text-xs whitespace-nowrap [&_svg]:size-3.5',
        overdue ? 'font-semibold text-danger' : 'text-muted',
      )}
    >
      {icon}
      {overdue ? `${WORDS.overdue} ` : null}
      {shortDay(day)}
    </time>
  );
}

/** "3 Dec" */
export function shortDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
