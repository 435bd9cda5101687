'use client';

import { type ReactNode, useMemo } from 'react';
import { Card } from '@/components/card';
import { dayWords } from '@/components/due-date';
import { StageName } from '@/components/stage-name';
import type { Repeat } from '@/lib/reviews/review.types';
import { useReview } from '../review-provider';
import { clockWords } from '../use-now';

const REPEAT_WORDS: Record<Repeat, string> = {
  never: 'Once',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
};

const REOPENS_WORDS = {
  accepted: 'What the review before accepted',
  all: 'All that is done or not applicable',
};

/** What a review is about and by which rules it is held. */
export function LobbyFacts() {
  const review = useReview((state) => state.server.review);
  const today = useReview((state) => state.server.now.slice(0, 10));
  const items = useReview((state) => state.server.items);
  const runs = useReview((state) => state.server.runs);
  const counts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { runId } of items) counts.set(runId, (counts.get(runId) ?? 0) + 1);
    return counts;
  }, [items]);
  const carried = useMemo(() => items.filter((one) => one.carriedOver).length, [items]);
  return (
    <Card title="About this review" flush>
      <dl className="grid gap-x-6 gap-y-3 p-4 text-sm sm:grid-cols-2">
        <Fact name="Items">
          {review.itemCount} of {runs.length} {runs.length === 1 ? 'run' : 'runs'}
          {carried > 0 ? `, ${carried} carried over` : ''}
        </Fact>
        <Fact name="When">
          {review.scheduledOn ? dayWords(review.scheduledOn, today) : 'Any time'}
          {review.repeats === 'never' ? '' : `, ${REPEAT_WORDS[review.repeats].toLowerCase()}`}
        </Fact>
        <Fact name="Time for an item">
          {review.timeBox === null ? 'No limit' : `${clockWords(review.timeBox)} minutes`}
        </Fact>
        <Fact name="Signed with">
          {review.quorum} {review.quorum === 1 ? 'sign-off' : 'sign-offs'}
        </Fact>
        <Fact name="Votes">
          {review.blind
            ? 'Blind: nobody sees others’ before the discussion'
            : 'Open: everybody sees them at once'}
        </Fact>
        <Fact name="Led by">{review.facilitatorName}</Fact>
        {review.previousId && review.reopens !== 'nothing' ? (
          <Fact name="Opened again as it begins">{REOPENS_WORDS[review.reopens]}</Fact>
        ) : null}
      </dl>
      <ul
        className="max-h-72 divide-y divide-line overflow-y-auto border-t border-line"
        data-scrolls
      >
        {runs.map((run) => (
          <li key={run.id} className="flex items-center gap-3 px-4 py-2 text-sm">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{run.title}</span>
            <StageName stage={run.stage} className="text-[0.8125rem] text-muted" />
            <span className="w-16 text-right text-muted tabular-nums">
              {counts.get(run.id) ?? 0} {counts.get(run.id) === 1 ? 'item' : 'items'}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.8125rem] text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
