import { Card } from '@/components/card';
import { ChartFigures } from '@/components/charts/chart-figures';
import { dayWords, hourWords } from '@/components/charts/day-words';
import { WeekColumns } from '@/components/charts/week-columns';
import type { Data } from '@/lib/api/client';

/** How long items took from needing work to being accepted, week by week. */
export function MendingSection({ weeks }: { weeks: Data<'get', '/insights'>['mending'] }) {
  const told = weeks.filter(({ count }) => count > 0);
  const items = told.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...told.map(({ medianHours }) => medianHours ?? 0));
  const last = told.at(-1);
  const title = 'Median time from needs work to accepted, by week';
  const summary = last
    ? `${counted(items)} accepted after needing work. In the week of ${dayWords(last.week)} it took ${hourWords(last.medianHours ?? 0)}; the longest of any week was ${hourWords(most)}.`
    : '';
  return (
    <Card title="From needs work to accepted">
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
              words: `${hourWords(medianHours ?? 0)}, ${counted(count)}`,
            }))}
          />
          <ChartFigures
            caption={title}
            head={['Week of', 'Median', 'Items']}
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
        <p className="text-sm text-muted">
          No review has accepted an item that had needed work yet. Once one does, this shows how
          long such items take, week by week.
        </p>
      )}
    </Card>
  );
}

const counted = (items: number) => `${items} ${items === 1 ? 'item' : 'items'}`;
