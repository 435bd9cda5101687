import { useLayoutEffect } from 'react';
import type { RunScreen } from '../../_store/run-screen';
import { useScreen } from '../run-provider';
import type { RowWindow } from './use-row-window';

interface Place {
  item: string;
  top: number;
  /** The item that was the active one. */
  active: string | null;
}

/** Screens that were brought to their place: after focus mode the list is where its active item is. */
const begun = new WeakSet<RunScreen>();

/**
 * Shows a run where it is asked for: at the item that the address names, or, after a reload, where
 * it was left.
 */
export function useBeginning({ list, goTo }: Pick<RowWindow, 'list' | 'goTo'>): void {
  const screen = useScreen();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the beginning, so it is once
  useLayoutEffect(() => {
    const { order, server } = screen.store.getState();
    const key = `walkaround:place:${server.run.id}`;
    const first = !begun.has(screen);
    begun.add(screen);
    if (first) queueMicrotask(() => begin(hashItem() ?? askedItem(), readPlace(key)));
    const leave = () => savePlace(key, placeIn(list.current, screen.store.getState().active));
    const toHash = () => begin(hashItem(), null);
    window.addEventListener('pagehide', leave);
    window.addEventListener('hashchange', toHash);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('hashchange', toHash);
    };

    function begin(item: string | null, left: Place | null): void {
      const named = order.indexOf(item ?? '');
      const row = left ? screen.visible().indexOf(left.item) : named;
      const active = left?.active && order.includes(left.active) ? left.active : order[named];
      if (active !== undefined) screen.activate(active);
      if (row < 0 || (!left && isInSight(order[named]))) return;
      goTo(row, left ? left.top : window.innerHeight / 3);
    }
  }, [screen]);
}

/** Whether a row can be seen whole where the page stands; the header is over the window's top. */
function isInSight(item: string | undefined): boolean {
  const place = document.getElementById(`item-${item}`)?.getBoundingClientRect();
  const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  return place !== undefined && place.top >= header && place.bottom <= window.innerHeight;
}

const hashItem = () => /^#item-(.+)/.exec(window.location.hash)?.[1] ?? null;
const askedItem = () => new URLSearchParams(window.location.search).get('item');

/** The first row that can be seen, below what stays at the top of the window. */
function placeIn(list: HTMLElement | null, active: string | null): Place | null {
  for (const row of list?.children ?? []) {
    const { item } = (row as HTMLElement).dataset;
    const { bottom, top } = row.getBoundingClientRect();
    if (item && bottom > 0) return { item, top, active };
  }
  return null;
}

function savePlace(key: string, place: Place | null): void {
  try {
    if (place) sessionStorage.setItem(key, JSON.stringify(place));
    else sessionStorage.removeItem(key);
  } catch {
    // Then it begins at its top.
  }
}

/** Where it was left, when this page was reloaded or come back to; each place is for once. */
function readPlace(key: string): Place | null {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    const place = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Place | null;
    sessionStorage.removeItem(key);
    const again = visit?.type === 'reload' || visit?.type === 'back_forward';
    return again && visit.name === window.location.href ? place : null;
  } catch {
    return null;
  }
}
