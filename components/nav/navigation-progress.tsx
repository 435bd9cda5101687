'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { NAV_WORDS } from './nav.words';
import { navigationEnds, navigationTarget, watchNavigation } from './navigation';

/**
 * A thin bar at the window's top while the next page is on its way; it shows itself after a moment
 * (`animate-arriving`), so that a page which comes at once does not flash one.
 */
export function NavigationProgress() {
  const leading = useSyncExternalStore(watchNavigation, navigationTarget, () => null);
  const path = usePathname();
  const query = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say that another page is there
  useEffect(navigationEnds, [path, query]);
  if (leading === null) return null;
  return (
    <div
      role="progressbar"
      aria-label={NAV_WORDS.loading}
      className="fixed inset-x-0 top-0 z-50 h-0.5 origin-left animate-arriving bg-accent print:hidden"
    />
  );
}
