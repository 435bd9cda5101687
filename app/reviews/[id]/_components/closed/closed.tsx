'use client';

import { FileText } from 'lucide-react';
import { useMemo } from 'react';
import { TimeAgo } from '@/components/time/time-ago';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { nameOf } from '../../_store/review-state';
import { Actions } from '../item/item-actions';
import { useReview } from '../review-provider';
import { WORDS } from './closed.words';
import { DecisionGroups } from './decision-groups';
import { NextReview } from './next-review';
import { SignOffPanel } from './sign-off-panel';
import { SummaryCounts } from './summary-counts';

/** What came of a review: decisions, actions, who signed it off, and what comes next. */
export function Closed() {
  const review = useReview((state) => state.server.review);
  const facilitator = useReview((state) => nameOf(state, state.server.review.facilitatorId));
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-60 text-sm text-muted">
          {WORDS.closed} {review.closedAt ? <TimeAgo at={review.closedAt} /> : null}{' '}
          {WORDS.by(facilitator)}
        </p>
        <ButtonLink href={`/reviews/${review.id}/minutes`} icon={<FileText />}>
          {WORDS.minutes}
        </ButtonLink>
        <NextReview />
      </div>
      <SummaryCounts />
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-start">
        <div className="min-w-0 space-y-5">
          <DecisionGroups />
        </div>
        <div className="min-w-0 space-y-5">
          <SignOffPanel />
          <ReviewActions />
        </div>
      </div>
    </div>
  );
}

function ReviewActions() {
  const all = useReview((state) => state.server.actions);
  const id = useReview((state) => state.server.review.id);
  const isGuest = useReview((state) => state.server.me.isGuest);
  const mine = useMemo(() => all.filter((one) => one.reviewId === id), [all, id]);
  return (
    <Card title={WORDS.actions} flush>
      {mine.length === 0 ? (
        <p className="p-4 text-sm text-muted">{WORDS.noActions}</p>
      ) : (
        <div className={isGuest ? 'px-4' : ''}>
          {/* Guests can follow no link out of the review. */}
          <Actions
            actions={mine}
            place={isGuest ? 'item' : 'project'}
            label={WORDS.reviewActions}
          />
        </div>
      )}
    </Card>
  );
}
