'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { WORDS } from '../import.words';

const STEP = 200;

/**
 * A list that shows its first entries, and more of them when asked: thousands at once would hold up
 * the page. The focus goes to the first one that came.
 */
export function InPortions<T>({
  entries,
  first,
  className,
  label,
  children,
}: {
  entries: readonly T[];
  /** So many are shown at first. */
  first: number;
  className?: string;
  label: string;
  children: (entry: T) => ReactNode;
}) {
  const [most, setMost] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const left = entries.length - most;
  const next = Math.min(STEP, left);

  function more() {
    setMost(most + STEP);
    requestAnimationFrame(() => (list.current?.children[most] as HTMLElement)?.focus());
  }

  return (
    <>
      <ul ref={list} aria-label={label} className={className}>
        {entries.slice(0, most).map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that was read does not change in place
          <li key={at} tabIndex={-1} className="min-w-0">
            {children(entry)}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button size="s" variant="ghost" className="mt-1 -ml-2.5" onClick={more}>
          {WORDS.more(next, left)}
          <span className="sr-only"> {label}</span>
        </Button>
      ) : null}
    </>
  );
}
