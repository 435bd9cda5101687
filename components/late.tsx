'use client';

import { type ComponentType, useEffectEvent, useLayoutEffect, useState } from 'react';
import { awaitDialog } from './claims';
import { persistentLoad } from './persistent-load';

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
  let known: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  function fetch(): Promise<void> {
    coming ??= persistentLoad(load).then((module) => {
      known = module.default;
    });
    return coming;
  }

  return function Late(props: P) {
    const { open = true, onOpenChange, onClose } = props as Closable;
    const [Known, setKnown] = useState<ComponentType<P> | null>(() => known);
    const close = useEffectEvent(() => (onClose ? onClose() : onOpenChange?.(false)));
    useLayoutEffect(() => {
      if (!open) return;
      const hold = awaitDialog(() => close());
      return () => hold.release();
    }, [open]);
    useLayoutEffect(() => {
      let shown = true;
      void fetch().then(() => shown && setKnown(() => known));
      return () => {
        shown = false;
      };
    }, []);
    return Known ? <Known {...props} /> : null;
  };
}
