import { Card } from '@/components/ui/card';
import type { Data } from '@/lib/application/client';
import { ChartFigures } from './charts/chart-figures';
import { dayWords, hourWords } from './charts/day-words';
import { WeekColumns } from './charts/week-columns';
import { WORDS } from './insights.words';

/** How long items took from needing work to being accepted, week by week. */
export function MendingSection({ weeks }: { weeks: Data<'get', '/insights'>['mending'] }) {
  const told = weeks.filter(({ count }) => count > 0);
  const items = told.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...told.map(({ medianHours }) => medianHours ?? 0));
  const last = told.at(-1);
  const title = WORDS.mending.chart;
  const summary = last
    ? WORDS.mending.summary(
        items,
        dayWords(last.week),
        hourWords(last.medianHours ?? 0),
        hourWords(most),
      )
    : '';
  return (
    <Card title={WORDS.mending.title}>
      {last ? (
        <>
          <p className="mb-4 text-sm">{summary}</p>
          <WeekColumns
            title={title}
            summary={summary}
            mostWords={hourWords(most)}
            weeks={weeks.map(({ week, count, medianHours }) => ({
              week,
              value: medianHours,
              words: WORDS.mending.week(hourWords(medianHours ?? 0), count),
            }))}
          />
          <ChartFigures
            caption={title}
            head={WORDS.mending.head}
            rows={told
              .toReversed()
              .map(({ week, count, medianHours }) => [
                dayWords(week),
                hourWords(medianHours ?? 0),
                count,
              ])}
          />
        </>
      ) : (
        <p className="text-sm text-muted">{WORDS.mending.none}</p>
      )}
    </Card>
  );
}
