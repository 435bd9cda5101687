import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { persistentLoad } from '@/components/persistent-load';
import { SkeletonList } from '@/components/skeleton';
import { WORDS } from './details.words';

const ItemActions = lazy(() => persistentLoad(() => import('./item-actions')));

/** An item's actions. They, and the code for them, come when they are in view or the keyboard is near. */
export function LazyItemActions({ id }: { id: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some((one) => one.isIntersecting) && setSeen(true),
    );
    const here = place.current as HTMLDivElement;
    const panel = here.parentElement;
    const see = () => setSeen(true);
    observer.observe(here);
    panel?.addEventListener('focusin', see);
    return () => {
      observer.disconnect();
      panel?.removeEventListener('focusin', see);
    };
  }, []);
  const waiting = <SkeletonList rows={1} label={WORDS.actions.loading} />;
  return (
    <div ref={place} data-field={seen ? undefined : 'action'}>
      {seen ? (
        <Suspense fallback={waiting}>
          <ItemActions id={id} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
