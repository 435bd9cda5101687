import { lazy, Suspense } from 'react';
import { persistentLoad } from '@/components/persistent-load';
import { SkeletonList } from '@/components/skeleton';
import { WORDS } from './details.words';
import { useNear } from './use-near';

const ItemActions = lazy(() => persistentLoad(() => import('./item-actions')));

/** An item's actions. They, and the code for them, come when they are in view or the keyboard is near. */
export function LazyItemActions({ id }: { id: string }) {
  const [place, near] = useNear<HTMLDivElement>();
  const waiting = <SkeletonList rows={1} label={WORDS.actions.loading} />;
  return (
    <div ref={place} data-field={near ? undefined : 'action'}>
      {near ? (
        <Suspense fallback={waiting}>
          <ItemActions id={id} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
