import { Skeleton, SkeletonList } from '@/components/skeleton';

/** The shape of the list of guides. */
export default function GuidesLoading() {
  return (
    <>
      <Skeleton className="mb-6 h-7 w-32" />
      <SkeletonList rows={6} label="Loading guides" />
    </>
  );
}
