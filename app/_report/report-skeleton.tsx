import { Skeleton } from '@/components/ui/skeleton';
import { REPORT_PAGE_WORDS } from './report-page.words';

/** The shape of a report's page. */
export function ReportSkeleton() {
  return (
    <div role="status" aria-label={REPORT_PAGE_WORDS.loading}>
      <Skeleton className="h-7 w-72 max-w-full" />
      <div className="mt-5 flex flex-wrap gap-2">
        <Skeleton className="h-8 w-44" />
        <Skeleton className="ml-auto h-8 w-80 max-w-full" />
      </div>
      <div className="mt-4 space-y-4 rounded-card border border-line bg-raised p-5 sm:p-10">
        <Skeleton className="h-7 w-64 max-w-full" />
        <Skeleton className="h-28" />
        <Skeleton className="h-5 w-48" />
        <Skeleton className="h-64" />
      </div>
    </div>
  );
}
