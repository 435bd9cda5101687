import { useRef, useState } from 'react';

/** One thing at a time: runs `work` unless the last one is still under way, and says while it is. */
export function useBusy(): [boolean, <T>(work: () => Promise<T>) => Promise<T | undefined>] {
  const [busy, setBusy] = useState(false);
  // A second press may come before the busy state is on the screen.
  const under = useRef(false);
  return [
    busy,
    async (work) => {
      if (under.current) return undefined;
      under.current = true;
      setBusy(true);
      try {
        return await work();
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
  ];
}
