'use client';

import { type ComponentType, useEffectEvent, useLayoutEffect } from 'react';
import { awaitDialog } from './claims';
import { fetched } from './fetched';

interface Closable {
  /** Only whoever stays on the page while it is closed says so. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  onClose?: () => void;
}

/**
 * A dialog whose code is fetched when it is first shown. From then until it has the focus the
 * keyboard is its own; Esc meanwhile closes it. It needs no `Suspense`, which would keep it back
 * for a third of a second.
 * @param load fetches the code, such as `() => import('./help-dialog')`
 */
export function late<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  const Dialog = fetched(load);

  return function Late(props: P) {
    const { open = true, onOpenChange, onClose } = props as Closable;
    const close = useEffectEvent(() => (onClose ? onClose() : onOpenChange?.(false)));
    useLayoutEffect(() => {
      if (!open) return;
      const hold = awaitDialog(() => close());
      return () => hold.release();
    }, [open]);
    return <Dialog {...props} />;
  };
}
