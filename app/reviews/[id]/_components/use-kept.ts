'use client';

import { useEffect, useState } from 'react';

/** A choice that this browser remembers. `initial` until the page has loaded. */
export function useKept(name: string, initial: boolean): [boolean, (value: boolean) => void] {
  const key = `walkaround:kept:${name}`;
  const [value, setValue] = useState(initial);
  useEffect(() => {
    try {
      const kept = localStorage.getItem(key);
      if (kept !== null) setValue(kept === 'true');
    } catch {
      // It is as at first, each time.
    }
  }, [key]);
  return [
    value,
    (next) => {
      setValue(next);
      try {
        localStorage.setItem(key, String(next));
      } catch {
        // It holds until the page goes.
      }
    },
  ];
}
