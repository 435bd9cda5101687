import type { Core } from './core';
import { type Filter, nextOpen, range, visibleIds } from './filter.rules';
import type { RunScreenState } from './run-state';
import { sameList } from './view.reducer';

/** Where the person is: the active item, what is selected, what is shown. Nothing of it is sent. */
export function createMoving(core: Core) {
  const { store } = core;
  let anchor: string | null = null;
  let shown: readonly string[] = [];

  return {
    visible,
    activate,
    step,
    toOpen,
    filter,
    select,
    selectAll,
    clear,
    details,
    mode,
  };

  /** The ids that the list shows now; the same list while they are the same. The active one stays. */
  function visible({ order, view, filter, staying, active }: RunScreenState = store.getState()) {
    const still = active === null || staying.has(active) ? staying : new Set([...staying, active]);
    shown = sameList(visibleIds(order, view.items, filter, still), shown);
    return shown;
  }

  /** Makes an item the one that keys act on. Items that no longer fit the filter may go then. */
  function activate(id: string | null): void {
    const { active, staying } = store.getState();
    if (active === id) return;
    const still = id !== null && staying.has(id) ? new Set([id]) : new Set<string>();
    store.setState({ active: id, staying: staying.size > 0 ? still : staying, asking: null });
  }

  /** Goes up or down the list, or through all items in focus mode. */
  function step(by: number): void {
    const state = store.getState();
    const ids = state.mode === 'focus' ? state.order : visible(state);
    const at = state.active === null ? -1 : ids.indexOf(state.active);
    const to = at < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, at + by));
    const id = ids[to];
    if (id !== undefined) activate(id);
  }

  /** Goes to the next item that is still open. */
  function toOpen(): void {
    const { order, view, active } = store.getState();
    activate(nextOpen(order, view.items, active) ?? active);
  }

  function filter(change: Partial<Filter>): void {
    store.setState(({ filter }) => ({ filter: { ...filter, ...change }, staying: new Set() }));
    const { active, ...state } = store.getState();
    const ids = visible({ ...state, active: null });
    if (active === null || !ids.includes(active)) store.setState({ active: ids[0] ?? null });
  }

  /** Adds an item to the selection or takes it out; `through` takes all from the last one to it. */
  function select(id: string, through = false): void {
    store.setState((state) => {
      const selected = new Set(state.selected);
      if (through && anchor !== null) {
        for (const one of range(visible(state), anchor, id)) selected.add(one);
      } else if (!selected.delete(id)) selected.add(id);
      return { selected };
    });
    anchor = id;
  }

  /** Selects all that is shown, or nothing when all of it is. */
  function selectAll(): void {
    const ids = visible();
    const all = ids.every((id) => store.getState().selected.has(id));
    store.setState({ selected: new Set(all ? [] : ids) });
  }

  function clear(): void {
    anchor = null;
    store.setState({ selected: new Set(), selecting: false, asking: null });
  }

  /** Shows or hides the details of the active item, beside the list or over it. */
  function details(open: boolean): void {
    if (isWide()) store.setState({ panel: open });
    else store.setState({ sheet: open });
  }

  function mode(mode: RunScreenState['mode']): void {
    store.setState({ mode, asking: null, sheet: false });
  }
}

/** Whether details stand beside the list. */
export const isWide = () => window.matchMedia('(min-width: 64rem)').matches;
