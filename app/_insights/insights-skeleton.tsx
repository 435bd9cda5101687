import { Skeleton } from '@/components/skeleton';
import { WORDS } from './insights.words';

/** The shape of the insights while they are being added up. */
export function InsightsSkeleton() {
  return (
    <div role="status" aria-label={WORDS.loading} className="space-y-6 pt-6">
      <Skeleton className="h-7 w-64 max-w-full" />
      <Skeleton className="h-64" />
      <div className="grid gap-6 lg:grid-cols-2">
        <Skeleton className="h-56" />
        <Skeleton className="h-56" />
      </div>
    </div>
  );
}
