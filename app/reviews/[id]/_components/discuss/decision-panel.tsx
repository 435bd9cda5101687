'use client';

import { useEffect, useState } from 'react';
import { DecisionMark } from '@/app/reviews/[id]/_components/decision-mark';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Part } from '@/components/ui/part';
import { PlainText } from '@/components/ui/plain-text';
import type { ReviewItem } from '../../_store/review.types';
import { isFacilitator, nameOf, takesPart } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { AgainstMost } from '../item/against-most';
import { ItemActions } from '../item/item-actions';
import { useReview, useScreen } from '../review-provider';
import { DecisionForm } from './decision-form';

/** What was decided on an item, and for the facilitator the way to decide it, or anew. */
export function DecisionPanel({ one }: { one: ReviewItem }) {
  const { store } = useScreen();
  const leads = useReview((state) => isFacilitator(state) && takesPart(state));
  const asked = useReview((state) => state.deciding !== null);
  const by = useReview((state) => (one.decidedBy ? nameOf(state, one.decidedBy) : ''));
  const [again, setAgain] = useState(false);
  // A decision that was made, here or by somebody else, closes the form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another decision is another moment
  useEffect(() => setAgain(false), [one.decidedAt]);
  const deciding = leads && (one.decision === null || again || asked);
  return (
    <Part title={WORDS.decisionTitle}>
      <div className="space-y-3">
        {one.decision ? (
          <div className="space-y-2 rounded-control border border-line bg-surface px-3 py-2.5 text-sm">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <DecisionMark decision={one.decision} />
              <span className="text-muted">
                {WORDS.decision.by(by)}
                {one.decidedAt ? (
                  <>
                    , <TimeAgo at={one.decidedAt} />
                  </>
                ) : null}
              </span>
            </p>
            <AgainstMost one={one} />
            {one.reason ? (
              <p className="text-sm [overflow-wrap:anywhere]">
                <PlainText text={one.reason} />
              </p>
            ) : null}
          </div>
        ) : leads ? null : (
          <p className="text-sm text-muted">{WORDS.decision.none}</p>
        )}
        {one.changedSince ? <Notice tone="warn">{WORDS.decision.changed}</Notice> : null}
        <ItemActions itemId={one.item.id} />
        {leads && one.decision && !deciding ? (
          <Button size="s" onClick={() => setAgain(true)}>
            {WORDS.decision.decideAgain}
          </Button>
        ) : null}
        {deciding ? <DecisionForm key={`${one.id} ${one.decidedAt}`} one={one} /> : null}
        {deciding && one.decision ? (
          <Button
            size="s"
            variant="ghost"
            onClick={() => {
              setAgain(false);
              store.setState({ deciding: null });
            }}
          >
            {WORDS.decision.keep}
          </Button>
        ) : null}
      </div>
    </Part>
  );
}
