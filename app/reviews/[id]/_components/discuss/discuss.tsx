'use client';

import { MessagesSquare } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { isFacilitator, lookedAt, takesPart } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { JoinButton } from '../frame/review-header';
import { useItem, useReview } from '../review-provider';
import { Agenda } from './agenda';
import { Beginning } from './beginning';
import { FollowBar } from './follow-bar';
import { ItemPanel } from './item-panel';
import { LeadBar } from './lead-bar';

/** The items are talked through together, the most disputed first, and decided on. */
export function Discuss() {
  const part = useReview(takesPart);
  const id = useReview(lookedAt);
  const one = useItem(id);
  return (
    <>
      {part ? null : (
        <div className="mb-4 print:hidden">
          <Notice title={WORDS.lookingOn} actions={<JoinButton />}>
            {WORDS.joinToVote}
          </Notice>
        </div>
      )}
      <Beginning id={id} />
      <LeadBar />
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        {/* As high as the window, or the next item, short until all of it is there, begins at its end. */}
        <div className="min-w-0 lg:min-h-dvh">
          <FollowBar />
          {one ? <ItemPanel one={one} /> : <NothingYet />}
        </div>
        <div className="min-w-0 lg:sticky lg:top-[calc(var(--header)+4.5rem)]">
          <Agenda />
        </div>
      </div>
    </>
  );
}

function NothingYet() {
  const leads = useReview(isFacilitator);
  const name = useReview((state) => state.server.review.facilitatorName);
  return (
    <div className="rounded-card border border-line bg-raised">
      <EmptyState icon={<MessagesSquare />} title={leads ? WORDS.discussFirst : WORDS.nothingYet}>
        <p>{leads ? WORDS.leadHint : WORDS.waitHint(name)}</p>
      </EmptyState>
    </div>
  );
}
