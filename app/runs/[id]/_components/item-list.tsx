'use client';

import { SearchX } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { onFirstSign } from '@/components/ui/first-sign';
import { NO_FILTER } from '../_store/filter.rules';
import { ItemRow, ReasonPrompt } from './item-row';
import { useBeginning } from './list/use-beginning';
import { useRowWindow } from './list/use-row-window';
import { ROW_WORDS as WORDS } from './row.words';
import { useRun, useScreen } from './run-provider';
import { isSelecting } from './select-mode';
import { useLongPress } from './use-long-press';

/**
 * The items that the filter lets through. Only those that can be seen are drawn, and it is drawn again
 * only when these are others.
 */
export function ItemList() {
  const { store, visible, filter, select } = useScreen();
  const ids = useStore(store, visible);
  const order = useRun((state) => state.order);
  const title = useRun((state) => state.server.run.title);
  const selecting = useRun(isSelecting);
  const holds = useLongPress(select);
  const { pieces, range, ...place } = useRowWindow(ids);
  useBeginning(place);
  useEffect(() => onFirstSign(ReasonPrompt.fetch), []);
  const rows = useMemo(() => new Map(ids.map((id, at) => [id, at])), [ids]);
  // The active item has the focus, so it is there wherever it is; the rest of it is its row's affair.
  const also = useRun(({ active }) => {
    const row = rows.get(active ?? '') ?? -1;
    return row >= range.from && row < range.to ? -1 : row;
  });
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
      ref={place.list}
      role="grid"
      data-selecting={selecting || undefined}
      aria-label={WORDS.list(title)}
      aria-multiselectable="true"
      aria-rowcount={ids.length}
      className="group/list @container overflow-clip rounded-card border border-line bg-raised shadow-raised"
    >
      {pieces(also).map((piece) =>
        'row' in piece ? (
          <ItemRow
            key={ids[piece.row]}
            id={ids[piece.row] as string}
            place={piece.row + 1}
            above={ids[piece.row - 1]}
          />
        ) : (
          // Only its height matters, and this element has one without an inline style, which is blocked.
          <svg
            key={piece.gap}
            aria-hidden="true"
            width="1"
            height={piece.height}
            className="block [overflow-anchor:none]"
          />
        ),
      )}
    </div>
  );
}
