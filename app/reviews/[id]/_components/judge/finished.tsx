'use client';

import { MessagesSquare } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { LateConfirmDialog } from '@/components/ui/dialog-late';
import { Notice } from '@/components/ui/notice';
import { isFacilitator } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { goOn, mayGoOn } from '../steps';
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
  const screen = useScreen();
  const asking = useReview((state) => state.overlay === 'go-on');
  const [busy, run] = useBusy();
  const may = useReview(mayGoOn);
  const left = useReview(
    ({ server }) =>
      server.participants.filter((one) => one.joined && one.voteCount < server.items.length).length,
  );
  if (!may) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-raised px-4 py-3 text-sm shadow-raised">
      <p className="min-w-0 flex-1 basis-48">
        {left === 0 ? WORDS.allJudged : WORDS.judging(left)}
      </p>
      <Button
        variant={left === 0 ? 'primary' : 'secondary'}
        icon={<MessagesSquare />}
        busy={busy}
        onClick={() => run(() => goOn(screen))}
      >
        {WORDS.begin}
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={() => screen.store.setState({ overlay: null })}
          title={WORDS.beginTitle}
          description={WORDS.beginHint(left)}
          confirmLabel={WORDS.begin}
          onConfirm={async () => void (await run(() => screen.phase('judging', 'discussing')))}
        />
      ) : null}
    </div>
  );
}
