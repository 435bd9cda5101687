import { Skeleton, SkeletonList } from '@/components/skeleton';
import { WORDS } from './review.words';

/** The review page's shape while it is being read. */
export default function Loading() {
  return (
    <main className="mx-auto w-full max-w-[96rem] px-4 pt-18 sm:px-6">
      <Skeleton className="mb-2 h-4 w-48" />
      <Skeleton className="mb-3 h-7 w-80 max-w-full" />
      <Skeleton className="mb-6 h-5 w-64" />
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-96 w-full" />
        <SkeletonList rows={8} label={WORDS.loading} />
      </div>
    </main>
  );
}
