import { ACTION_STATES, type ActionState } from './action-states';
import { ACTION_WORDS } from './actions.words';

/** Reads `?state=`; anything unknown is `open`. */
export function parseActionState(value: string | string[] | undefined): ActionState {
  return ACTION_STATES.find((state) => state === value) ?? 'open';
}

/** The address of a list of actions at `path`; what is usual is left out of it. */
export function actionsHref(path: string, state: ActionState, page = 1): string {
  const search = new URLSearchParams();
  if (state !== 'open') search.set('state', state);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** The tabs of a list of actions at `path`. */
export const actionTabs = (path: string, current: ActionState) =>
  ACTION_STATES.map((state) => ({
    href: actionsHref(path, state),
    label: ACTION_WORDS.states[state],
    current: state === current,
  }));
