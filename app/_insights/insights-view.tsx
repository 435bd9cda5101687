import { ChartLine } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Data } from '@/lib/application/client';
import { ActionSection } from './action-section';
import { WORDS } from './insights.words';
import { MendingSection } from './mending-section';
import { ProgressSection } from './progress-section';
import { RankedItems } from './ranked-items';

type Insights = Data<'get', '/insights'>;

/** How it goes: the charts, then what a team could improve in its guides. */
export function InsightsView({
  insights,
  actionsHref,
  startHref,
  withProject = false,
}: {
  insights: Insights;
  actionsHref: string | null;
  /** Where runs are started, for when there are none. */
  startHref: string;
  withProject?: boolean;
}) {
  const { progress, items } = insights;
  if (progress.stages.length === 0) {
    return (
      <EmptyState
        icon={<ChartLine />}
        title={WORDS.empty.title}
        actions={
          <ButtonLink variant="primary" href={startHref}>
            {WORDS.empty.start}
          </ButtonLink>
        }
      >
        <p>{WORDS.empty.about}</p>
      </EmptyState>
    );
  }
  return (
    <div className="space-y-6">
      <ProgressSection progress={progress} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <ActionSection actions={insights.actions} href={actionsHref} />
        <MendingSection weeks={insights.mending} />
      </div>
      <section aria-labelledby="mend">
        <h2 id="mend" className="text-base font-semibold">
          {WORDS.guides.title}
        </h2>
        <p className="mt-1 mb-3 max-w-3xl text-sm text-muted">{WORDS.guides.about}</p>
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
          <RankedItems
            {...WORDS.guides.needsWork}
            items={items.needsWork}
            note={({ times, runCount }) =>
              times > runCount ? WORDS.guides.needsWork.note(times) : null
            }
            withProject={withProject}
          />
          <RankedItems
            {...WORDS.guides.quick}
            items={items.wavedThrough}
            withProject={withProject}
          />
          <RankedItems
            {...WORDS.guides.notApplicable}
            items={items.notApplicable}
            withProject={withProject}
          />
          <RankedItems
            {...WORDS.guides.disagreed}
            items={items.disagreedOn}
            note={({ disagreement }) =>
              disagreement === null ? null : WORDS.guides.disagreed.note(disagreement)
            }
            withProject={withProject}
          />
        </div>
      </section>
    </div>
  );
}
