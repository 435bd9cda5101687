import { CalendarClock } from 'lucide-react';
import { dayWords } from '@/components/time/due-date';
import { cx } from '@/components/ui/class-names';
import { daysUntil } from '@/lib/model/day';
import { WAIVER_WORDS as WORDS } from './waiver.words';

/** From how many days on nobody needs to be told how soon it ends. */
const SOON = 14;

/** Until when a waiver counts, and how soon that is. `today` is the present day in UTC, as the API counts. */
export function WaiverEnd({
  expiresOn,
  today,
  live,
  className,
}: {
  expiresOn: string;
  today: string;
  live: boolean;
  className?: string;
}) {
  const days = daysUntil(expiresOn, today);
  const day = dayWords(expiresOn, today);
  return (
    <span className={cx('inline-flex items-center gap-1 text-muted', className)}>
      <CalendarClock className="size-3.5 shrink-0" />
      <span>
        <time dateTime={expiresOn}>{live ? WORDS.until(day) : WORDS.ended(day)}</time>
        {live && days > 0 && days <= SOON ? <>, {WORDS.endsIn(days)}</> : null}
      </span>
    </span>
  );
}
