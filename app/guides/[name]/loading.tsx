import { Skeleton } from '@/components/skeleton';

/** The shape of a guide: its contents at the side, and text. */
export default function GuideLoading() {
  return (
    <div role="status" aria-label="Loading the guide">
      <Skeleton className="h-7 w-64" />
      <Skeleton className="mt-3 h-4 w-96 max-w-full" />
      <div className="mt-8 flex gap-10">
        <div className="w-full max-w-[46rem] space-y-3">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-24" />
          <Skeleton className="h-6 w-40" />
          <Skeleton className="h-56" />
        </div>
        <div className="hidden w-56 space-y-3 lg:block">
          <Skeleton />
          <Skeleton className="h-4 w-4/5" />
          <Skeleton className="h-4 w-3/5" />
        </div>
      </div>
    </div>
  );
}
