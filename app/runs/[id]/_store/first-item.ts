import type { Item } from './run.types';

/** The item that a run is opened at: the one that is asked for, or the first that is still open. */
export function firstItem(items: readonly Item[], wanted: string | undefined): Item | undefined {
  return (
    (wanted && items.find(({ id }) => id === wanted)) ||
    items.find(({ status }) => status === 'open') ||
    items[0]
  );
}
