import { useEffect, useState } from 'react';

/** A yes or no that this browser remembers, `start` until it was said. Where nothing can be kept, for this visit. */
export function useRemembered(name: string, start: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(start);
  useEffect(() => {
    try {
      const kept = localStorage.getItem(name);
      if (kept !== null) setValue(kept === 'yes');
    } catch {
      // Forbidden: it begins as it always does.
    }
  }, [name]);
  function remember(next: boolean): void {
    setValue(next);
    try {
      localStorage.setItem(name, next ? 'yes' : 'no');
    } catch {
      // Full or forbidden.
    }
  }
  return [value, remember];
}
