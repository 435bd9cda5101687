import { startTransition, useEffect, useRef, useState } from 'react';

/** Changes closer together than this are passed over, in milliseconds. */
const QUICK_MS = 200;
/** So long after the last of them it counts. */
const REST_MS = 150;

/**
 * A value that follows another one at once, but not each step of a quick series: the last one counts,
 * once it rests there.
 */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    const isQuick = now - changed.current < QUICK_MS;
    changed.current = now;
    const follow = () => startTransition(() => setRested(value));
    if (!isQuick) return follow();
    const timer = setTimeout(follow, REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
