'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { facilitatorSeat, here, isFacilitator, isGone } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { lengthWords, useSecondsTo } from '../use-clock';
import { WORDS } from './frame.words';

/** A reload of the facilitator's page takes less than this, in seconds. */
const BLINK = 4;

/** When the facilitator is gone: for how long, and who could lead instead, and when. */
export function TakeOver() {
  const away = useReview((state) => {
    const { phase } = state.server.review;
    if (phase === 'closed' || isGone(state) || state.server.project.archived) return false;
    return (
      state.live && !isFacilitator(state) && !here(state).has(facilitatorSeat(state)?.id ?? '')
    );
  });
  return away ? <Away /> : null;
}

function Away() {
  const { handOver } = useScreen();
  const { facilitatorId, facilitatorName } = useReview((state) => state.server.review);
  const hasCome = useReview((state) => facilitatorSeat(state)?.joined ?? false);
  const seenAt = useReview((state) => state.facilitatorSeenAt);
  const after = useReview((state) => state.server.takeOverAfter);
  const personId = useReview(({ server: { me } }) => (me.participantId ? me.personId : null));
  // Only whole seconds that have passed: the server refuses whoever is early.
  const seconds = Math.max(0, -useSecondsTo(seenAt));
  const [busy, run] = useBusy();
  const left = after - seconds;
  if (hasCome && seconds < BLINK) return null;
  return (
    <Notice
      tone="warn"
      title={
        hasCome
          ? WORDS.unseen(facilitatorName, lengthWords(seconds))
          : WORDS.notCome(facilitatorName)
      }
      actions={
        personId && left <= 0 ? (
          <Button size="s" busy={busy} onClick={() => run(() => handOver(facilitatorId, personId))}>
            {WORDS.takeOver}
          </Button>
        ) : null
      }
    >
      {!personId ? WORDS.takeOverGuest : left > 0 ? WORDS.takeOverIn(left) : WORDS.takeOverNow}
    </Notice>
  );
}
