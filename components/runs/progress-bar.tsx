import { cx } from '@/components/ui/class-names';
import { COUNTED_IN_PLACE, type CountedAs, countedRules } from '@/lib/model/progress';
import { settledIn } from '@/lib/model/status';
import { BAR_WORDS } from './bars.words';

export type Counts = Readonly<Record<CountedAs, number>>;

const FILLS = {
  neutral: 'fill-bar-open',
  done: 'fill-bar-done',
  warn: 'fill-bar-warn',
  skip: 'fill-bar-skip',
  claim: 'fill-bar-claim',
  wait: 'fill-bar-wait',
};

const FULL = { height: '100%' };
/** What does not count yet is told apart by its form too: its colour is near that of what is waived. */
const THIN = { y: '25%', height: '50%' };

/** How a set of items stands, in one bar with a segment a status. It says the same in words. */
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
      {COUNTED_IN_PLACE.map((as) => {
        const width = total === 0 ? 0 : (counts[as] / total) * 100;
        const x = at;
        at += width;
        return width > 0 ? (
          <rect
            key={as}
            className={FILLS[countedRules(as).tone]}
            x={`${x}%`}
            width={`${width}%`}
            {...(as === 'to_confirm' ? THIN : FULL)}
          />
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
  const settled = settledIn(counts);
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

/** "3 of 9 settled: 2 done, 1 not applicable, 1 to confirm, 1 needing work, 4 open" */
export function progressWords(counts: Counts): string {
  const total = totalOf(counts);
  if (total === 0) return BAR_WORDS.noItems;
  const parts = COUNTED_IN_PLACE.filter((as) => counts[as] > 0);
  const words = parts.map((as) => `${counts[as]} ${countedRules(as).counted}`);
  return BAR_WORDS.settled(settledIn(counts), total, words.join(', '));
}

function totalOf(counts: Counts): number {
  return COUNTED_IN_PLACE.reduce((sum, as) => sum + counts[as], 0);
}
