import { Skeleton } from '@/components/skeleton';
import { PROJECT_WORDS } from '../project.words';

/** The shape of a project page while its runs and history come. */
export function ProjectSkeleton() {
  return (
    <div role="status" aria-label={PROJECT_WORDS.loading} className="pt-6">
      <Skeleton className="mb-3 h-7 w-64 max-w-full" />
      <Skeleton className="mb-8 h-4 w-96 max-w-full" />
      <div className="grid gap-4 md:grid-cols-3">
        <Skeleton className="h-56" />
        <Skeleton className="h-56" />
        <Skeleton className="h-56" />
      </div>
    </div>
  );
}
