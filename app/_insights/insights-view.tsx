import { ChartLine } from 'lucide-react';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import type { Data } from '@/lib/api/client';
import { ActionSection } from './action-section';
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
        title="There is nothing to see yet"
        actions={
          <ButtonLink variant="primary" href={startHref}>
            Start a run
          </ButtonLink>
        }
      >
        <p>Once runs are being worked through, this shows how it goes and what holds it up.</p>
      </EmptyState>
    );
  }
  return (
    <div className="space-y-6">
      <ProgressSection progress={progress} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ActionSection actions={insights.actions} href={actionsHref} />
        <MendingSection weeks={insights.mending} />
      </div>
      <section aria-labelledby="mend">
        <h2 id="mend" className="text-base font-semibold">
          Guide improvements
        </h2>
        <p className="mt-1 mb-3 max-w-3xl text-sm text-muted">
          Items that stand out over all runs of their checklist. One that fails everywhere may need
          guidance, one that nobody reads may be too easy, one that never applies may belong
          elsewhere.
        </p>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <RankedItems
            title="Most often needs work"
            about="How often an item came to need work in these 90 days."
            none="Nothing came to need work."
            items={items.needsWork}
            note={({ times, runCount }) => (times > runCount ? `${times} times` : null)}
            withProject={withProject}
          />
          <RankedItems
            title="Approved in under 5 seconds"
            about="Accepted in a review, with every vote cast in under 5 seconds."
            none="No item was approved that fast."
            items={items.wavedThrough}
            withProject={withProject}
          />
          <RankedItems
            title="Not applicable"
            about="Items that do not apply, as answers stand now."
            none="Every item applies."
            items={items.notApplicable}
            withProject={withProject}
          />
          <RankedItems
            title="Disagreed on"
            about="People judged the item differently in a review. How far apart they were is the chance that two of them voted differently."
            none="People judged everything alike."
            items={items.disagreedOn}
            note={({ disagreement }) =>
              disagreement === null ? null : `${Math.round(disagreement * 100)}% apart`
            }
            withProject={withProject}
          />
        </div>
      </section>
    </div>
  );
}
