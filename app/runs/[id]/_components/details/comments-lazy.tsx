import { lazy, Suspense } from 'react';
import { Part } from '@/components/ui/part';
import { persistentLoad } from '@/components/ui/persistent-load';
import { SkeletonList } from '@/components/ui/skeleton';
import { useRun } from '../run-provider';
import { WORDS } from './details.words';
import { useNear } from './use-near';

const CommentThread = lazy(() => persistentLoad(() => import('./comment-thread')));

/**
 * An item's comments. The code for them comes when they are in view, the keyboard is near or one is
 * begun.
 */
export function LazyComments({ id }: { id: string }) {
  const [place, isNear] = useNear<HTMLDivElement>();
  const isBegun = useRun(
    ({ drafts, view }) =>
      drafts[`${id}:comment`] !== undefined ||
      view.comments[id]?.some((one) => drafts[`${one.id}:reword`] !== undefined),
  );
  const near = isNear || isBegun;
  const waiting = (
    <Part title={WORDS.comments.title}>
      <SkeletonList rows={1} label={WORDS.comments.loading} />
    </Part>
  );
  return (
    <div ref={place} data-field={near ? undefined : 'comment'}>
      {near ? (
        <Suspense fallback={waiting}>
          <CommentThread id={id} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
