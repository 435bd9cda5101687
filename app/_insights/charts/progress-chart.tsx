import { useId } from 'react';
import { CHART_WORDS } from './chart.words';
import { areaPath, HIGH, linePath, WIDE } from './chart-path';
import { dayWords } from './day-words';

/**
 * How many items were answered day by day (an area), of how many (a broken line). Not in the colour of
 * what is done: of the past it is not known what counted. Drawn on the
 * server; words stand beside the picture, so that they keep their size on every screen.
 */
export function ProgressChart({
  name,
  days,
  settled,
  total,
}: {
  name: string;
  days: readonly string[];
  settled: readonly number[];
  total: readonly number[];
}) {
  const id = useId();
  const most = Math.max(1, ...total);
  const first = days[0] ?? '';
  const last = days.at(-1) ?? '';
  const said = (at: number) => CHART_WORDS.of(settled.at(at) ?? 0, total.at(at) ?? 0);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-muted tabular-nums">
      <div aria-hidden="true" className="flex flex-col justify-between text-right leading-none">
        <span>{most}</span>
        <span>0</span>
      </div>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-words`}
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        className="block h-28 w-full overflow-visible"
      >
        <title id={`${id}-title`}>{CHART_WORDS.settledByDay(name)}</title>
        <desc id={`${id}-words`}>
          {CHART_WORDS.fromTo(said(0), dayWords(first), said(-1), dayWords(last))}
        </desc>
        {[0, HIGH].map((y) => (
          <path
            key={y}
            d={`M0 ${y}H${WIDE}`}
            vectorEffect="non-scaling-stroke"
            className="stroke-line"
          />
        ))}
        <path d={areaPath(settled, most)} className="fill-accent opacity-25" />
        <path
          d={linePath(settled, most)}
          fill="none"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
          className="stroke-accent"
        />
        <path
          d={linePath(total, most)}
          fill="none"
          strokeWidth="1.5"
          strokeDasharray="5 3"
          vectorEffect="non-scaling-stroke"
          className="stroke-muted"
        />
      </svg>
      <div aria-hidden="true" className="col-start-2 mt-1 flex justify-between">
        <span>{dayWords(first)}</span>
        <span>{first === last ? '' : dayWords(last)}</span>
      </div>
    </div>
  );
}

/** What the two lines of a `ProgressChart` are; said once for several charts. */
export function ProgressLegend() {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-muted">
      <span className="inline-flex items-center gap-2">
        <svg aria-hidden="true" width="24" height="10">
          <rect width="24" height="10" className="fill-accent opacity-25" />
          <path d="M0 1H24" strokeWidth="2" className="stroke-accent" />
        </svg>
        {CHART_WORDS.settled}
      </span>
      <span className="inline-flex items-center gap-2">
        <svg aria-hidden="true" width="24" height="10">
          <path d="M0 5H24" strokeWidth="1.5" strokeDasharray="5 3" className="stroke-muted" />
        </svg>
        {CHART_WORDS.all}
      </span>
    </p>
  );
}
