'use client';

import { ChevronLeft, ChevronRight, Flag, Focus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { LateConfirmDialog } from '@/components/ui/dialog-late';
import { IconButton } from '@/components/ui/icon-button';
import { acceptedLacking } from '../../_store/counting';
import { isFacilitator, lookedAt, takesPart } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { callUpNext } from '../acting';
import { REVIEW_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';
import { goOn } from '../steps';
import { useBusy } from '../use-busy';
import { Timer } from './timer';

/** Stays in sight: how far the discussion is, its timer, and the facilitator's way through it. */
export function LeadBar() {
  const leads = useReview((state) => isFacilitator(state) && takesPart(state));
  const decided = useReview((state) => state.server.review.decidedCount);
  const total = useReview((state) => state.server.items.length);
  return (
    <section
      aria-label={WORDS.discussion}
      className="sticky top-[calc(var(--header)-1px)] z-20 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line bg-raised px-3 py-2 shadow-raised"
    >
      <p className="text-sm tabular-nums">
        <span className="font-semibold">{decided}</span>
        {WORDS.decidedOf(total)}
      </p>
      <Timer />
      {leads ? <Lead /> : null}
    </section>
  );
}

function Lead() {
  const screen = useScreen();
  const spotlight = useReview((state) => state.server.review.spotlightId);
  const agenda = useReview((state) => state.server.agenda);
  const looked = useReview(lookedAt);
  const place = spotlight ? agenda.indexOf(spotlight) : -1;
  const elsewhere = looked !== null && looked !== spotlight;
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2">
      {elsewhere ? (
        <Button
          size="s"
          variant="primary"
          icon={<Focus />}
          aria-keyshortcuts={REVIEW_KEYS.discuss}
          onClick={() => void screen.spotlight(looked)}
        >
          {WORDS.discussThis}
        </Button>
      ) : null}
      <div className="flex items-center">
        <IconButton
          size="s"
          label={WORDS.discussPrevious}
          icon={<ChevronLeft />}
          disabled={place <= 0}
          onClick={() => callUpNext(screen, -1)}
        />
        <Button
          size="s"
          variant={spotlight === null ? 'primary' : 'secondary'}
          disabled={place >= agenda.length - 1}
          onClick={() => callUpNext(screen, 1)}
        >
          {spotlight === null ? WORDS.discussFirst : WORDS.nextItem}
          <ChevronRight />
        </Button>
      </div>
      <Close />
    </div>
  );
}

function Close() {
  const screen = useScreen();
  const asking = useReview((state) => state.overlay === 'go-on');
  const [, run] = useBusy();
  const left = useReview(({ server }) => server.items.length - server.review.decidedCount);
  const lacking = useReview(({ server }) => acceptedLacking(server));
  const repeats = useReview((state) => state.server.review.repeats !== 'never');
  return (
    <>
      <Button size="s" icon={<Flag />} onClick={() => void goOn(screen)}>
        {WORDS.close}
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={() => screen.store.setState({ overlay: null })}
          title={WORDS.closeTitle}
          description={
            <>
              {WORDS.closeLeft(left)}
              {WORDS.closeLacking(lacking)}
              {WORDS.closeFinal}
              {repeats ? WORDS.closeRepeats : null}
            </>
          }
          confirmLabel={WORDS.closeConfirm}
          onConfirm={async () => {
            if (!(await run(() => screen.phase('discussing', 'closed'))))
              throw new Error('not closed');
          }}
        />
      ) : null}
    </>
  );
}
