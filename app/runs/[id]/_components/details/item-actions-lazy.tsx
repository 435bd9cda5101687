import { lazy, Suspense } from 'react';
import { persistentLoad } from '@/components/persistent-load';
import { SkeletonList } from '@/components/skeleton';

const ItemActions = lazy(() => persistentLoad(() => import('./item-actions')));

/** An item's actions, whose code comes after the rest of the details. */
export function LazyItemActions({ id }: { id: string }) {
  return (
    <Suspense fallback={<SkeletonList rows={1} label="Loading the actions" />}>
      <ItemActions id={id} />
    </Suspense>
  );
}
