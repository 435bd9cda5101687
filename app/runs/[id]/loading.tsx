import { Skeleton, SkeletonList } from '@/components/skeleton';
import { WORDS } from './run.words';

/** The run page's shape while it is being read. */
export default function Loading() {
  return (
    <main className="mx-auto w-full max-w-[96rem] px-4 pt-18 sm:px-6">
      <Skeleton className="mb-2 h-4 w-48" />
      <Skeleton className="mb-3 h-7 w-80 max-w-full" />
      <Skeleton className="mb-6 h-2 w-full" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <SkeletonList rows={8} label={WORDS.loading.run} />
        <Skeleton className="hidden h-96 w-full lg:block" />
      </div>
    </main>
  );
}
