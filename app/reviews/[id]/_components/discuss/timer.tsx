'use client';

import { TimerReset } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { isFacilitator, takesPart } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { clockWords, useSecondsTo } from '../use-clock';

/** Seconds before the end at which it warns. */
const WARN = 30;

/** The time left for the item in the spotlight. It warns, and the facilitator can give more. */
export function Timer() {
  const { extend } = useScreen();
  const endsAt = useReview((state) => state.server.review.timerEndsAt);
  const spotlit = useReview((state) => state.server.review.spotlightId !== null);
  const leads = useReview((state) => isFacilitator(state) && takesPart(state));
  const [busy, run] = useBusy();
  if (!spotlit) return null;
  return (
    <div className="flex items-center gap-2">
      {endsAt ? <Left endsAt={endsAt} /> : null}
      {leads ? (
        <Button
          size="s"
          busy={busy}
          icon={<TimerReset />}
          aria-label={endsAt ? WORDS.oneMinute : WORDS.setTimer}
          onClick={() => run(() => extend(60))}
        >
          {WORDS.minute}
        </Button>
      ) : null}
    </div>
  );
}

function Left({ endsAt }: { endsAt: string }) {
  const seconds = useSecondsTo(endsAt);
  const over = seconds <= 0;
  const near = !over && seconds <= WARN;
  return (
    <>
      <span
        role="timer"
        className={cx(
          'rounded-full px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap tabular-nums',
          over
            ? 'bg-danger-soft text-danger'
            : near
              ? 'bg-warn-soft text-warn'
              : 'bg-skip-soft text-skip',
        )}
      >
        {over ? overBy(-seconds) : WORDS.timeLeft(clockWords(seconds))}
      </span>
      <span role="status" className="sr-only">
        {over ? WORDS.timeUpItem : near ? WORDS.halfMinute : ''}
      </span>
    </>
  );
}

/** Past an hour nobody discusses any more. */
const overBy = (seconds: number) =>
  seconds < 3600 ? WORDS.overBy(clockWords(seconds)) : WORDS.timeUp;
