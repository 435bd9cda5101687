import { SEARCH_WORDS } from '@/components/search.words';
import { Skeleton, SkeletonList } from '@/components/skeleton';

/** The shape of the search while it is being made. */
export default function Loading() {
  return (
    <main className="mx-auto w-full max-w-6xl px-4 pt-18 sm:px-6">
      <Skeleton className="mb-5 h-7 w-40" />
      <Skeleton className="mb-6 h-11 w-full" />
      <SkeletonList rows={6} label={SEARCH_WORDS.searching} />
    </main>
  );
}
