'use client';

import {
  type ComponentType,
  cloneElement,
  lazy,
  type ReactElement,
  Suspense,
  useState,
} from 'react';
import { awaitDialog } from './claims';
import type { MenuProps } from './menu';
import { persistentLoad } from './persistent-load';

/**
 * A menu whose code, with all that its entries do, is fetched when its button is first pointed at,
 * and opened when first pressed.
 * @param load fetches what draws a `Menu` with the props it is given, such as `() => import('./row-menu')`
 */
export function lateMenu<P extends Pick<MenuProps, 'trigger'>>(
  load: () => Promise<{ default: ComponentType<P & { defaultOpen: true }> }>,
) {
  const Known = lazy(() => persistentLoad(load));

  return function LateMenu(props: P) {
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
    // The button takes the place of the one that was pressed, so that the focus comes back to it.
    const trigger = cloneElement(props.trigger as ReactElement<Record<string, unknown>>, {
      ref: takeFocus,
    });
    return (
      <Suspense fallback={stand}>
        <Known {...props} trigger={trigger} defaultOpen />
      </Suspense>
    );
  };
}

const takeFocus = (button: HTMLElement | null) => button?.focus({ preventScroll: true });

/** A `Menu` whose code comes late; its entries are there from the start. */
export const LazyMenu = lateMenu<MenuProps>(() => import('./menu'));
