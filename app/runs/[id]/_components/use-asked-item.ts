import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useScreen } from './run-provider';
import { focusRow } from './toolbar';

/**
 * Goes to the item of a link that is followed while its run is open. Once somebody goes on from
 * there the address names it no more, so that the same link leads there again.
 */
export function useAskedItem(): void {
  const { store, activate } = useScreen();
  const asked = useSearchParams().get('item');
  const begun = useRef(asked);
  useEffect(() => {
    if (asked === begun.current) return;
    begun.current = asked;
    const { order, mode, sheet } = store.getState();
    if (asked === null || !order.includes(asked)) return;
    activate(asked);
    if (mode === 'list' && !sheet) focusRow(asked);
  }, [asked, store, activate]);
  useEffect(() => {
    if (asked === null) return;
    return store.subscribe(({ active }, before) => {
      if (active === before.active || active === asked) return;
      const url = new URL(window.location.href);
      url.searchParams.delete('item');
      window.history.replaceState(null, '', url);
    });
  }, [asked, store]);
}
