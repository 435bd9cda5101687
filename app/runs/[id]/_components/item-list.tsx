'use client';

import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '@/components/button';
import { cx } from '@/components/class-names';
import { EmptyState } from '@/components/empty-state';
import { NO_FILTER } from '../_store/filter.reducer';
import { ItemRow } from './item-row';
import { ROW_WORDS as WORDS } from './row.words';
import { useRun, useScreen } from './run-provider';
import { isSelecting } from './select-mode';
import { useLongPress } from './use-long-press';

/** So many items are laid out, or left alone while they are out of sight, together. */
const GROUP = 40;

/** The items that the filter lets through. It is drawn again only when these are others. */
export function ItemList() {
  const { store, visible, filter, select } = useScreen();
  const ids = useStore(store, useShallow(visible));
  const order = useRun((state) => state.order);
  const title = useRun((state) => state.server.run.title);
  const selecting = useRun(isSelecting);
  const holds = useLongPress(select);
  const groups = useMemo(() => groupsOf(ids, order), [ids, order]);
  if (ids.length === 0) {
    const empty = order.length === 0;
    return (
      <EmptyState
        icon={<SearchX />}
        title={empty ? WORDS.none.title : WORDS.nothing.title}
        actions={
          empty ? null : <Button onClick={() => filter(NO_FILTER)}>{WORDS.nothing.all}</Button>
        }
      >
        <p>{empty ? WORDS.none.about : WORDS.nothing.about}</p>
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would not fit a phone; the rows are a grid all the same
    <div
      {...holds}
      role="grid"
      data-selecting={selecting || undefined}
      aria-label={WORDS.list(title)}
      aria-multiselectable="true"
      aria-rowcount={ids.length}
      className="group/list @container overflow-clip rounded-card border border-line bg-raised shadow-raised"
    >
      {groups.map(([name, rows]) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div
          key={name}
          role="rowgroup"
          className={cx('[content-visibility:auto]', sizeOf(rows.length))}
        >
          {rows.map((id) => (
            <ItemRow key={id} id={id} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** By place in the checklist, not in the list: an item stays in its group whatever is filtered out. */
function groupsOf(ids: readonly string[], order: readonly string[]): [number, string[]][] {
  const groups = new Map<number, string[]>();
  const shown = new Set(ids);
  for (const [place, id] of order.entries()) {
    if (!shown.has(id)) continue;
    const name = Math.floor(place / GROUP);
    const group = groups.get(name);
    if (group) group.push(id);
    else groups.set(name, [id]);
  }
  return [...groups];
}

/** About how tall a group is before it was ever laid out. */
function sizeOf(rows: number): string {
  if (rows > 30) return '[contain-intrinsic-size:auto_112rem]';
  if (rows > 15) return '[contain-intrinsic-size:auto_62rem]';
  return rows > 5 ? '[contain-intrinsic-size:auto_28rem]' : '[contain-intrinsic-size:auto_8.5rem]';
}
