import { useCallback, useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { ruleIn } from '@/lib/runs/run-state.reducer';
import { changedRows } from '../_store/changed-rows.rules';
import { isReadOnly, type RunScreenState } from '../_store/run-state';
import { nameOf, othersByItem, useScreen } from './run-provider';

export const ACTIVE = 1;
export const SELECTED = 2;
export const ASKING = 4;

export type Row = ReturnType<typeof rowOf>;

/**
 * All that a row shows. Only the rows that a change concerns hear of it: with thousands of them,
 * asking each whether something has changed would cost more than drawing the one that has.
 */
export function useRow(id: string): Row {
  const { store } = useScreen();
  const rows = rowsOf(store);
  const follow = useCallback((listener: () => void) => rows.follow(id, listener), [rows, id]);
  const look = useCallback(() => rows.look(id), [rows, id]);
  return useSyncExternalStore(follow, look, look);
}

interface Rows {
  follow(id: string, listener: () => void): () => void;
  look(id: string): Row;
}

const known = new WeakMap<StoreApi<RunScreenState>, Rows>();

function rowsOf(store: StoreApi<RunScreenState>): Rows {
  const rows = known.get(store) ?? createRows(store);
  known.set(store, rows);
  return rows;
}

function createRows(store: StoreApi<RunScreenState>): Rows {
  const looks = new Map<string, Row>();
  const followers = new Map<string, Set<() => void>>();
  store.subscribe((now, before) => {
    const changed = changedRows(now, before);
    if (changed === 'all') looks.clear();
    else for (const id of changed) looks.delete(id);
    for (const id of changed === 'all' ? [...followers.keys()] : changed) {
      for (const listener of followers.get(id) ?? []) listener();
    }
  });
  return {
    follow(id, listener) {
      const of = followers.get(id) ?? new Set();
      followers.set(id, of.add(listener));
      return () => {
        of.delete(listener);
        if (of.size === 0 && followers.get(id) === of) followers.delete(id);
      };
    },
    look(id) {
      const row = looks.get(id) ?? rowOf(store.getState(), id);
      looks.set(id, row);
      return row;
    },
  };
}

function rowOf(state: RunScreenState, id: string) {
  const { view, active, selected, asking, today } = state;
  const item = view.items[id];
  return {
    item,
    phrases: item ? state.server.formatted[item.key] : undefined,
    marks: view.marks[id],
    flags:
      (active === id ? ACTIVE : 0) |
      (selected.has(id) ? SELECTED : 0) |
      (asking?.where === 'row' && asking.ids[0] === id ? ASKING : 0),
    others: othersByItem(state).get(id),
    waiver: state.server.waivers[id],
    assignee: item?.assigneeId ? nameOf(state, item.assigneeId) : null,
    readOnly: isReadOnly(state),
    today,
    rule: ruleIn(state.server),
  };
}
