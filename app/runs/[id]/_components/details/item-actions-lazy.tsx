import { lazy, Suspense } from 'react';
import { Part } from '@/components/ui/part';
import { persistentLoad } from '@/components/ui/persistent-load';
import { SkeletonList } from '@/components/ui/skeleton';
import { WORDS } from './details.words';
import { useNear } from './use-near';

const ItemActions = lazy(() => persistentLoad(() => import('./item-actions')));

/** An item's actions. They, and the code for them, come when they are in view or the keyboard is near. */
export function LazyItemActions({ id }: { id: string }) {
  const [place, near] = useNear<HTMLDivElement>();
  // Its heading stands there from the start, so that nobody takes the details for all there is.
  const waiting = (
    <Part title={WORDS.actions.title}>
      <SkeletonList rows={1} label={WORDS.actions.loading} />
    </Part>
  );
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
