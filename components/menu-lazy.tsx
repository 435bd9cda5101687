'use client';

import { cloneElement, lazy, type ReactElement, Suspense, useState } from 'react';
import { awaitDialog } from './claims';
import type { MenuProps } from './menu';
import { persistentLoad } from './persistent-load';

const load = () => import('./menu');
const Menu = lazy(() => persistentLoad(load));

/** A `Menu` whose code is fetched when its button is first pointed at, and opened when first pressed. */
export function LazyMenu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const stand = cloneElement(props.trigger as ReactElement<Record<string, unknown>>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: load,
    onFocus: load,
    onClick: () => {
      awaitDialog(() => setWanted(false));
      setWanted(true);
    },
  });
  if (!wanted) return stand;
  return (
    <Suspense fallback={stand}>
      <Menu {...props} defaultOpen />
    </Suspense>
  );
}
