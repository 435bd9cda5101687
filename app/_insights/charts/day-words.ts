const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `2026-11-30` as "30 Nov". */
export function dayWords(day: string): string {
  return day === '' ? '' : SHORT.format(new Date(`${day}T00:00:00Z`));
}

/** A number of hours as people say it: "40 minutes", "5 hours", "3.5 days". */
export function hourWords(hours: number): string {
  if (hours < 1) return counted(Math.round(hours * 60), 'minute');
  if (hours < 48) return counted(Math.round(hours), 'hour');
  return counted(Math.round(hours / 2.4) / 10, 'day');
}

const counted = (n: number, word: string) => `${n} ${n === 1 ? word : `${word}s`}`;
