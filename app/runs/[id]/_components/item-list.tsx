'use client';

import { SearchX } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { NO_FILTER } from '../_store/filter.reducer';
import { ItemRow } from './item-row';
import { useRun, useScreen } from './run-provider';

/** The items that the filter lets through. It is drawn again only when these are others. */
export function ItemList() {
  const { store, visible, filter } = useScreen();
  const ids = useStore(store, useShallow(visible));
  const title = useRun((state) => state.server.run.title);
  const empty = useRun((state) => state.order.length === 0);
  if (ids.length === 0) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={empty ? 'This checklist has no items' : 'No item fits'}
        actions={empty ? null : <Button onClick={() => filter(NO_FILTER)}>Show all items</Button>}
      >
        <p>{empty ? 'Its guide names none.' : 'Nothing here has that status, person and text.'}</p>
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would not fit a phone; the rows are a grid all the same
    <div
      role="grid"
      aria-label={`Items of ${title}`}
      aria-multiselectable="true"
      aria-rowcount={ids.length}
      className="overflow-clip rounded-card border border-line bg-raised shadow-raised"
    >
      {ids.map((id) => (
        <ItemRow key={id} id={id} />
      ))}
    </div>
  );
}
