import { Skeleton, SkeletonList } from '@/components/skeleton';
import { ACTIONS_WORDS } from '../reviews/reviews.words';

/** The shape of a list of actions while it is being read. */
export default function Loading() {
  return (
    <main className="mx-auto w-full max-w-6xl px-4 pt-18 sm:px-6">
      <Skeleton className="mb-6 h-7 w-56 max-w-full" />
      <SkeletonList rows={5} label={ACTIONS_WORDS.loading} />
    </main>
  );
}
