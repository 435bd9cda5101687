import type { Status } from '@/lib/runs/answer.types';
import { BAR_WORDS } from './bars.words';
import { cx } from './class-names';

export type Counts = Readonly<Record<Status, number>>;

const SEGMENTS: { status: Status; fill: string }[] = [
  { status: 'done', fill: 'fill-bar-done' },
  { status: 'not_applicable', fill: 'fill-bar-skip' },
  { status: 'needs_work', fill: 'fill-bar-warn' },
  { status: 'open', fill: 'fill-bar-open' },
];

/** How a set of items stands, in one bar of four segments. It says the same in words. */
export function ProgressBar({
  counts,
  label = BAR_WORDS.progress,
  size = 'm',
  className,
}: {
  counts: Counts;
  label?: string;
  size?: 's' | 'm';
  className?: string;
}) {
  const total = totalOf(counts);
  let at = 0;
  return (
    // Drawn with attributes: a strict content security policy blocks inline styles.
    <svg
      role="img"
      aria-label={`${label}: ${progressWords(counts)}`}
      width="100%"
      height={size === 's' ? 4 : 8}
      className={cx('block overflow-hidden rounded-full bg-bar-open', className)}
    >
      {SEGMENTS.map(({ status, fill }) => {
        const width = total === 0 ? 0 : (counts[status] / total) * 100;
        const x = at;
        at += width;
        return width > 0 ? (
          <rect key={status} className={fill} x={`${x}%`} width={`${width}%`} height="100%" />
        ) : null;
      })}
    </svg>
  );
}

/** The small one for a stage: its name, how many are settled, and a thin bar. */
export function StageProgress({
  name,
  counts,
  className,
}: {
  name: string;
  counts: Counts;
  className?: string;
}) {
  const settled = counts.done + counts.not_applicable;
  return (
    <div className={cx('min-w-0', className)}>
      <div className="mb-1 flex items-baseline justify-between gap-2 text-[0.8125rem]">
        <span className="truncate font-medium">{name}</span>
        <span aria-hidden="true" className="text-muted tabular-nums">
          {settled}/{totalOf(counts)}
        </span>
      </div>
      <ProgressBar counts={counts} label={name} size="s" />
    </div>
  );
}

/** "3 of 8 settled: 2 done, 1 not applicable, 1 needing work, 4 open" */
export function progressWords(counts: Counts): string {
  const total = totalOf(counts);
  if (total === 0) return BAR_WORDS.noItems;
  const parts = SEGMENTS.filter(({ status }) => counts[status] > 0);
  const words = parts.map(({ status }) => `${counts[status]} ${BAR_WORDS.counted[status]}`);
  return BAR_WORDS.settled(counts.done + counts.not_applicable, total, words.join(', '));
}

function totalOf(counts: Counts): number {
  return counts.done + counts.not_applicable + counts.needs_work + counts.open;
}
