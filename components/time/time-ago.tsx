'use client';

import { useSyncExternalStore } from 'react';
import { relativeTime } from './relative-time';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * A moment as "5 minutes ago", its date and time in the title. The server and the first paint show
 * the date in UTC, so that both agree; afterwards one clock serves every `TimeAgo` on the page.
 */
export function TimeAgo({ at, className }: { at: string | number | Date; className?: string }) {
  const now = useSyncExternalStore(subscribe, currentMinute, onServer);
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  return (
    <time dateTime={moment.toISOString()} title={absolute(moment)} className={className}>
      {now === 0 ? absolute(moment) : relativeTime(moment.getTime() - Date.now())}
    </time>
  );
}

const ABSOLUTE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

function absolute(moment: Date): string {
  return `${ABSOLUTE.format(moment)} UTC`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function currentMinute(): number {
  return Math.floor(Date.now() / MINUTE);
}

function onServer(): number {
  return 0;
}
