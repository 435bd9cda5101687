'use client';

import { lazy, Suspense } from 'react';
import { Part } from '@/components/ui/part';
import { persistentLoad } from '@/components/ui/persistent-load';
import { Skeleton } from '@/components/ui/skeleton';
import { WORDS } from './details.words';
import { useNear } from './use-near';

const HistoryList = lazy(() => persistentLoad(() => import('./history-list')));

/** What happened to an item. It, and the code for it, come when it is in view or the keyboard is near. */
export function ItemHistory({ id }: { id: string }) {
  const [place, near] = useNear<HTMLDivElement>();
  return (
    <div ref={place}>
      <Part title={WORDS.history.title}>
        {near ? (
          <Suspense
            fallback={
              <div role="status" aria-label={WORDS.history.loading}>
                <Skeleton />
              </div>
            }
          >
            <HistoryList id={id} />
          </Suspense>
        ) : (
          <Skeleton />
        )}
      </Part>
    </div>
  );
}
