import { Skeleton, SkeletonList } from '@/components/skeleton';
import { PREPARE_WORDS } from './prepare.words';

/** The shape of the form while it is being read. */
export default function Loading() {
  return (
    <main className="mx-auto w-full max-w-6xl px-4 pt-18 sm:px-6">
      <Skeleton className="mb-6 h-7 w-56 max-w-full" />
      <SkeletonList rows={5} label={PREPARE_WORDS.loadingForm} />
    </main>
  );
}
