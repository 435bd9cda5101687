'use client';

import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { onOwnChange } from '@/components/api/changes';
import { NAV_WORDS } from '@/components/nav/nav.words';

const EVERY = 60_000;
const SETTLED = 1_000;

/**
 * How much is assigned to me, beside the link that leads to it. Kept up to date: after each change
 * made on this page, when the window is looked at again, and every minute while it is.
 */
export function InboxCount({ initial }: { initial: number | undefined }) {
  const [given, setGiven] = useState(initial);
  const [total, setTotal] = useState(initial);
  if (given !== initial) {
    setGiven(initial);
    setTotal(initial);
  }
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = (pause: number) => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    const soon = () => later(SETTLED);
    async function ask() {
      if (!document.hidden) {
        // A server that is away says nothing new; the next time will.
        const count = await api.call('get', '/me/inbox/count').catch(() => null);
        if (count) setTotal(count.total);
      }
      later(EVERY);
    }
    const seen = () => (document.hidden ? undefined : soon());
    const stop = onOwnChange(soon);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    // Some pages don't know it to begin with.
    later(given === undefined ? 0 : EVERY);
    return () => {
      clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
    };
  }, [given]);
  if (!total) return null;
  return (
    <span className="rounded-full bg-accent px-1.5 py-px text-xs leading-4 font-semibold text-accent-ink tabular-nums max-sm:absolute max-sm:top-1 max-sm:left-1/2 max-sm:ml-1.5">
      <span aria-hidden="true">{total > 99 ? '99+' : total}</span>
      <span className="sr-only">{NAV_WORDS.assigned(total)}</span>
    </span>
  );
}
