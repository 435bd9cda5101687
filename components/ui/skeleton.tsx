import { cx } from './class-names';
import { COMMON_WORDS } from './common.words';

/** The grey shape of what is being loaded; size it with `className`. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('block animate-pulse rounded-control bg-bar-open', className ?? 'h-4 w-full')}
    />
  );
}

/** Several lines of skeleton, said once as "Loading". */
export function SkeletonList({
  rows = 4,
  label = COMMON_WORDS.loading,
}: {
  rows?: number;
  label?: string;
}) {
  return (
    <div role="status" aria-label={label} className="space-y-3">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing have no other name
        <Skeleton key={row} className={row % 2 === 0 ? 'h-9 w-full' : 'h-9 w-11/12'} />
      ))}
    </div>
  );
}
