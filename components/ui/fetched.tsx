'use client';

import { type ComponentType, useLayoutEffect, useState } from 'react';
import { persistentLoad } from './persistent-load';

/**
 * A part whose code is fetched when it is first shown, or before by its `fetch`; until then there is
 * nothing. It needs no `Suspense`, which would keep it back for a third of a second.
 * @param load fetches the code, such as `() => import('./reason-prompt')`
 */
export function fetched<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  let known: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;

  return Object.assign(Fetched, { fetch });

  function fetch(): Promise<void> {
    coming ??= persistentLoad(load).then((module) => {
      known = module.default;
    });
    return coming;
  }

  function Fetched(props: P) {
    const [Known, setKnown] = useState<ComponentType<P> | null>(() => known);
    useLayoutEffect(() => {
      let shown = true;
      void fetch().then(() => shown && setKnown(() => known));
      return () => {
        shown = false;
      };
    }, []);
    return Known ? <Known {...props} /> : null;
  }
}
