import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';

const REFRESH_AFTER = 300;
/** However much happens, the page is never older than this, in milliseconds. */
const LONGEST_WAIT = 2_000;

/**
 * Asks for the page anew, once for events that come in a burst.
 * @param allowed asked right before; the page stays as it is where it says no
 */
export function useRefreshSoon(allowed: () => Promise<boolean>): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const since = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    since.current ??= Date.now();
    const left = since.current + LONGEST_WAIT - Date.now();
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => {
        since.current = undefined;
        void allowed().then((so) => so && router.refresh());
      },
      Math.max(0, Math.min(REFRESH_AFTER, left)),
    );
  }, [router, allowed]);
}
