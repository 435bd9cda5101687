import { oneLine } from '@/lib/markdown/clean-text';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A moment as people read it, to the minute, in UTC. What is not ISO 8601 stays as it is. */
export function momentWords(iso: string): string {
  const at = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(iso);
  return at ? `${dayWords(at[1] as string)}, ${at[2]} UTC` : oneLine(iso);
}

/** A day, `YYYY-MM-DD`, as people read it: “24 Nov 2026”. */
export function dayWords(day: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : oneLine(day);
}
