'use client';

import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { LateConfirmDialog } from '@/components/dialog-late';
import { Notice } from '@/components/notice';
import { isFacilitator } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';

/** Says so when I have judged everything. */
export function Finished() {
  const done = useReview((state) => state.votes.size >= state.server.items.length);
  const total = useReview((state) => state.server.items.length);
  const leads = useReview(isFacilitator);
  const facilitator = useReview((state) => state.server.review.facilitatorName);
  const blind = useReview((state) => state.server.review.blind);
  if (!done) return null;
  return (
    <Notice
      tone="done"
      title={total === 1 ? 'You have judged the item' : `You have judged all ${total} items`}
    >
      {leads
        ? 'Begin the discussion when the others are done.'
        : `${facilitator} begins the discussion. Until then you can still change your votes.`}
      {blind ? ' Nobody sees your votes yet.' : null}
    </Notice>
  );
}

/** The facilitator's way on; it says who is not done. */
export function BeginDiscussion() {
  const { phase } = useScreen();
  const [asking, setAsking] = useState(false);
  const [busy, run] = useBusy();
  const leads = useReview(
    (state) => isFacilitator(state) && !state.server.project.archived && !state.gone,
  );
  const left = useReview(
    ({ server }) =>
      server.participants.filter((one) => one.joined && one.voteCount < server.items.length).length,
  );
  const begin = () => run(() => phase('judging', 'discussing'));
  if (!leads) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-raised px-4 py-3 text-sm shadow-raised">
      <p className="min-w-0 flex-1 basis-48">
        {left === 0
          ? 'Everybody has judged everything.'
          : `${left} ${left === 1 ? 'person is' : 'people are'} still judging.`}
      </p>
      <Button
        variant={left === 0 ? 'primary' : 'secondary'}
        icon={<MessagesSquare />}
        busy={busy}
        onClick={() => (left === 0 ? void begin() : setAsking(true))}
      >
        Begin discussion
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={setAsking}
          title="Begin before everybody is done?"
          description={`${left} ${left === 1 ? 'person is' : 'people are'} still judging. Items without votes stay on the agenda; you can come back to judging.`}
          confirmLabel="Begin discussion"
          onConfirm={async () => void (await begin())}
        />
      ) : null}
    </div>
  );
}
