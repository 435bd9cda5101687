'use client';

import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { LateConfirmDialog } from '@/components/dialog-late';
import { Notice } from '@/components/notice';
import { isFacilitator } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { WORDS } from './judge.words';

/** Says so when I have judged everything. */
export function Finished() {
  const done = useReview((state) => state.votes.size >= state.server.items.length);
  const total = useReview((state) => state.server.items.length);
  const leads = useReview(isFacilitator);
  const facilitator = useReview((state) => state.server.review.facilitatorName);
  const blind = useReview((state) => state.server.review.blind);
  if (!done) return null;
  return (
    <Notice tone="done" title={total === 1 ? WORDS.judgedOne : WORDS.judged(total)}>
      {leads ? WORDS.leadNext : WORDS.waitFor(facilitator)}
      {blind ? WORDS.hidden : null}
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
        {left === 0 ? WORDS.allJudged : WORDS.judging(left)}
      </p>
      <Button
        variant={left === 0 ? 'primary' : 'secondary'}
        icon={<MessagesSquare />}
        busy={busy}
        onClick={() => (left === 0 ? void begin() : setAsking(true))}
      >
        {WORDS.begin}
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={setAsking}
          title={WORDS.beginTitle}
          description={WORDS.beginHint(left)}
          confirmLabel={WORDS.begin}
          onConfirm={async () => void (await begin())}
        />
      ) : null}
    </div>
  );
}
