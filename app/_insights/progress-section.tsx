import { StageName } from '@/components/guides/stage-name';
import { Card } from '@/components/ui/card';
import type { Data } from '@/lib/application/client';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { ChartFigures } from './charts/chart-figures';
import { dayWords } from './charts/day-words';
import { ProgressChart, ProgressLegend } from './charts/progress-chart';
import { WORDS } from './insights.words';

type Progress = Data<'get', '/insights'>['progress'];

/** A small chart for each stage, one below the other on a phone. */
export function ProgressSection({ progress }: { progress: Progress }) {
  const { days, stages } = progress;
  return (
    <Card title={WORDS.progress.title}>
      <ProgressLegend />
      <p className="mt-1 text-[0.8125rem] text-muted">{WORDS.progress.about}</p>
      <div className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {stages.map(({ stage, settled, total, done, toConfirm }) => (
          <div key={stage} className="min-w-0">
            <h3 className="mb-2 flex items-center justify-between gap-3 text-sm font-medium">
              <StageName stage={stage} />
              <span className="text-right text-[0.8125rem] font-normal text-muted tabular-nums">
                {WORDS.progress.done(done, total.at(-1) ?? 0)}
                {toConfirm > 0 ? (
                  <span className="text-claim"> · {WORDS.progress.toConfirm(toConfirm)}</span>
                ) : null}
              </span>
            </h3>
            <ProgressChart name={STAGE_WORDS[stage]} days={days} settled={settled} total={total} />
          </div>
        ))}
      </div>
      <ChartFigures
        caption={WORDS.progress.figures}
        head={[WORDS.progress.day, ...stages.map(({ stage }) => STAGE_WORDS[stage])]}
        rows={changes(progress).map((at) => [
          dayWords(days[at] ?? ''),
          ...stages.map(({ settled, total }) =>
            WORDS.progress.of(settled[at] ?? 0, total[at] ?? 0),
          ),
        ])}
      />
    </Card>
  );
}

/** The places of the days on which something is not as it was the day before, the newest first. */
function changes({ days, stages }: Progress): number[] {
  const places = days.map((_, at) => at);
  return places
    .filter(
      (at) =>
        at === 0 ||
        stages.some(
          ({ settled, total }) => settled[at] !== settled[at - 1] || total[at] !== total[at - 1],
        ),
    )
    .reverse();
}
