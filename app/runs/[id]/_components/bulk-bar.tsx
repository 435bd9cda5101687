'use client';

import { lazy, Suspense } from 'react';
import { persistentLoad } from '@/components/ui/persistent-load';
import { isReadOnly, mayConfirm } from '../_store/run-state';
import { useRun } from './run-provider';
import { SELECTING_WORDS } from './selecting.words';

const BulkActions = lazy(() => persistentLoad(() => import('./bulk-actions')));

/** What can be done with all selected items together; fetched with the first that is selected. */
export function BulkBar() {
  const count = useRun((state) => state.selected.size);
  const unable = useRun((state) => isReadOnly(state) && !mayConfirm(state));
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 ? SELECTING_WORDS.selected(count) : ''}
      </p>
      {count > 0 && !unable ? (
        <Suspense>
          <BulkActions />
        </Suspense>
      ) : null}
    </>
  );
}
