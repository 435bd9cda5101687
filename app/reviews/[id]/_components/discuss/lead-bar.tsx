'use client';

import { ChevronLeft, ChevronRight, Flag, Focus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { LateConfirmDialog } from '@/components/dialog-late';
import { IconButton } from '@/components/icon-button';
import { isFacilitator, lookedAt, takesPart } from '../../_store/review-state';
import { callUpNext } from '../acting';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { Timer } from './timer';

/** Stays in sight: how far the discussion is, its timer, and the facilitator's way through it. */
export function LeadBar() {
  const leads = useReview((state) => isFacilitator(state) && takesPart(state));
  const decided = useReview((state) => state.server.review.decidedCount);
  const total = useReview((state) => state.server.items.length);
  return (
    <section
      aria-label="The discussion"
      className="sticky top-[calc(var(--header)-1px)] z-20 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line bg-raised px-3 py-2 shadow-raised"
    >
      <p className="text-sm tabular-nums">
        <span className="font-semibold">{decided}</span> of {total} decided
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
          aria-keyshortcuts="s"
          onClick={() => void screen.spotlight(looked)}
        >
          Call up this item
        </Button>
      ) : null}
      <div className="flex items-center">
        <IconButton
          size="s"
          label="Call up the previous item"
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
          {spotlight === null ? 'Call up the first item' : 'Next item'}
          <ChevronRight />
        </Button>
      </div>
      <Close />
    </div>
  );
}

function Close() {
  const { phase } = useScreen();
  const [asking, setAsking] = useState(false);
  const [, run] = useBusy();
  const left = useReview(({ server }) => server.items.length - server.review.decidedCount);
  const repeats = useReview((state) => state.server.review.repeats !== 'never');
  return (
    <>
      <Button size="s" icon={<Flag />} onClick={() => setAsking(true)}>
        Close review
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={setAsking}
          title="Close the review?"
          description={
            <>
              {left === 0
                ? 'Everything is decided. '
                : `${left} ${left === 1 ? 'item is' : 'items are'} not decided; they are listed in the minutes and carried over. `}
              A closed review is signed off and not opened again.
              {repeats ? ' The next one is prepared at once.' : null}
            </>
          }
          confirmLabel="Close the review"
          onConfirm={async () => {
            if (!(await run(() => phase('discussing', 'closed')))) throw new Error('not closed');
          }}
        />
      ) : null}
    </>
  );
}
