import type { Action } from './action.types';

/** An action as this page changed it. */
export interface Touched {
  action: Action;
  /** Where in the list it stood. */
  place: number;
}

/**
 * The newer of both for each action. If the list loses actions by their state (`lingers`), those
 * that only this page still knows stay in their old places.
 */
export function withTouched(
  given: readonly Action[],
  touched: ReadonlyMap<string, Touched>,
  lingers: boolean,
): Action[] {
  const list = given.map((action) => {
    const known = touched.get(action.id)?.action;
    return known && known.version >= action.version ? known : action;
  });
  if (!lingers) return list;
  const gone = [...touched.values()].filter(
    ({ action }) => !given.some(({ id }) => id === action.id),
  );
  gone.sort((one, other) => one.place - other.place);
  for (const { action, place } of gone) list.splice(Math.max(0, place), 0, action);
  return list;
}
