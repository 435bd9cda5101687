import { useId } from 'react';
import { CHART_WORDS } from './chart.words';
import { HIGH } from './chart-path';
import { dayWords } from './day-words';

export interface WeekColumn {
  /** The week's Monday, `YYYY-MM-DD`. */
  week: string;
  /** None when there is nothing to tell of this week, which is not the same as 0. */
  value: number | null;
  /** The value in words. */
  words: string;
}

const STEP = 10;
const WIDTH = 6.5;

/** A number a week as standing columns. */
export function WeekColumns({
  title,
  summary,
  weeks,
  mostWords,
}: {
  title: string;
  /** All of it in a sentence, for whoever can't see it. */
  summary: string;
  weeks: readonly WeekColumn[];
  /** The largest value in words, at the top of the scale. */
  mostWords: string;
}) {
  const id = useId();
  const most = Math.max(0, ...weeks.map(({ value }) => value ?? 0)) || 1;
  const width = weeks.length * STEP;
  return (
    <div className="text-xs text-muted tabular-nums">
      <p aria-hidden="true" className="mb-1 leading-none">
        {mostWords}
      </p>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-words`}
        viewBox={`0 0 ${width} ${HIGH}`}
        preserveAspectRatio="none"
        className="block h-32 w-full overflow-visible"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-words`}>{summary}</desc>
        {[0, HIGH].map((y) => (
          <path
            key={y}
            d={`M0 ${y}H${width}`}
            vectorEffect="non-scaling-stroke"
            className="stroke-line"
          />
        ))}
        {weeks.map(({ week, value, words }, at) => {
          if (value === null) return null;
          // A column of next to nothing is still there to be seen.
          const height = Math.max(2, (value / most) * HIGH);
          return (
            <rect
              key={week}
              x={at * STEP + (STEP - WIDTH) / 2}
              y={HIGH - height}
              width={WIDTH}
              height={height}
              className="fill-accent"
            >
              <title>{`${CHART_WORDS.weekOf(dayWords(week))}: ${words}`}</title>
            </rect>
          );
        })}
      </svg>
      <div aria-hidden="true" className="mt-1 flex justify-between">
        <span>{CHART_WORDS.weekOf(dayWords(weeks[0]?.week ?? ''))}</span>
        <span>{dayWords(weeks.at(-1)?.week ?? '')}</span>
      </div>
    </div>
  );
}
