'use client';

import { Focus } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { DecisionMark } from '@/app/reviews/[id]/_components/decision-mark';
import { TallyBar } from '@/app/reviews/[id]/_components/tally-bar';
import { Card } from '@/components/ui/card';
import { cx } from '@/components/ui/class-names';
import { lookedAt } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { ItemStrength } from '../item/answer-strength';
import { useItem, useReview, useScreen } from '../review-provider';
import { CommonAcceptance } from './common-acceptance';

/** The items in the order they are discussed in: where people are furthest apart comes first. */
export function Agenda() {
  const agenda = useReview((state) => state.server.agenda);
  const [open, setOpen] = useState(false);
  // Only asked for while it matters: any event makes another list of items.
  const items = useReview((state) => (open ? state.server.items : null));
  const shown = useMemo(() => {
    if (!items) return agenda;
    const undecided = new Set(items.filter((one) => one.decision === null).map(({ id }) => id));
    return agenda.filter((id) => undecided.has(id));
  }, [agenda, items]);
  return (
    <Card
      title={WORDS.agenda}
      flush
      actions={
        <label className="flex items-center gap-2 text-[0.8125rem] text-muted coarse:min-h-10 print:hidden">
          <input
            type="checkbox"
            checked={open}
            onChange={({ target }) => setOpen(target.checked)}
            className="size-4"
          />
          {WORDS.onlyUndecided}
        </label>
      }
    >
      <CommonAcceptance />
      {shown.length === 0 ? (
        <p className="p-4 text-sm text-muted">{WORDS.allDecided}</p>
      ) : (
        <ol className="max-h-[70dvh] overflow-y-auto p-1.5 print:max-h-none" data-scrolls>
          {shown.map((id) => (
            <Row key={id} id={id} />
          ))}
        </ol>
      )}
    </Card>
  );
}

const Row = memo(function Row({ id }: { id: string }) {
  const { look } = useScreen();
  const one = useItem(id);
  const active = useReview((state) => lookedAt(state) === id);
  const spotlit = useReview((state) => state.server.review.spotlightId === id);
  if (!one) return null;
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:auto_3.25rem]">
      <button
        type="button"
        aria-current={active ? 'true' : undefined}
        onClick={() => look(id)}
        className={cx(
          'block w-full rounded-control px-2.5 py-2 text-left text-[0.8125rem] -outline-offset-2',
          active ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <span className="mb-1.5 flex items-start gap-2">
          <span
            className={cx(
              'min-w-0 flex-1 leading-snug [overflow-wrap:anywhere]',
              active && 'font-medium',
            )}
          >
            {one.item.text}
          </span>
          {spotlit ? (
            <span title={WORDS.spotlight} className="text-accent">
              <Focus className="size-4" />
              <span className="sr-only">{WORDS.spotlight}.</span>
            </span>
          ) : null}
          {one.decision ? <DecisionMark decision={one.decision} iconOnly /> : null}
        </span>
        <span className="mb-1.5 block empty:hidden">
          <ItemStrength one={one} />
        </span>
        {one.tally ? (
          <TallyBar tally={one.tally} />
        ) : (
          <span className="text-muted">{WORDS.roundHidden(one.round)}</span>
        )}
      </button>
    </li>
  );
});
