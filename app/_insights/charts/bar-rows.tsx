import { cx } from '@/components/ui/class-names';

export interface BarRow {
  label: string;
  value: number;
  /** What the bar is filled with; the word and the number say the same. */
  tone?: 'plain' | 'warn';
}

/** A few numbers as lying bars, each with its word and its number. Nothing is told by length or colour alone. */
export function BarRows({ rows, label }: { rows: readonly BarRow[]; label: string }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ul aria-label={label} className="space-y-2 text-sm">
      {rows.map(({ label: word, value, tone = 'plain' }) => (
        <li
          key={word}
          className="grid grid-cols-[7.5rem_minmax(0,1fr)_2.5rem] items-center gap-3 sm:grid-cols-[9rem_minmax(0,1fr)_3rem]"
        >
          <span className="text-muted">{word}</span>
          <svg aria-hidden="true" width="100%" height="14" className="block">
            <rect width="100%" height="14" rx="3" className="fill-sunken" />
            {value > 0 ? (
              <rect
                width={`${Math.max(1.5, (value / most) * 100)}%`}
                height="14"
                rx="3"
                className={cx(tone === 'warn' ? 'fill-bar-warn' : 'fill-accent')}
              />
            ) : null}
          </svg>
          <span className="text-right font-medium tabular-nums">{value}</span>
        </li>
      ))}
    </ul>
  );
}
