'use client';

import { useEffect, useState } from 'react';
import { DecisionMark } from '@/app/reviews/[id]/_components/decision-mark';
import { api } from '@/components/api/browser-api';
import { type EventFacts, EventSentence } from '@/components/events/event-sentence';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import Link from '@/components/ui/link';
import { Part } from '@/components/ui/part';
import { PlainText } from '@/components/ui/plain-text';
import { Skeleton } from '@/components/ui/skeleton';
import type { ItemHistory, ReviewItem } from '../../_store/review.types';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';

const FEW = 8;

/** What earlier reviews decided on an item, and what happened to it. */
export function ItemPast({ one }: { one: ReviewItem }) {
  const { history, failed, retry } = useHistory(one);
  const people = useReview((state) => state.server.people);
  const isGuest = useReview((state) => state.server.me.isGuest);
  const [all, setAll] = useState(false);
  if (failed) {
    return (
      <Part title={WORDS.history}>
        <p className="mb-2 text-sm text-muted">{WORDS.noHistory}</p>
        <Button size="s" onClick={retry}>
          {COMMON_WORDS.tryAgain}
        </Button>
      </Part>
    );
  }
  if (!history) {
    return (
      <Part title={WORDS.history}>
        <div role="status" aria-label={WORDS.loadingHistory}>
          <Skeleton />
        </div>
      </Part>
    );
  }
  const { outcomes, events } = history;
  const shown = all ? events : events.slice(0, FEW);
  return (
    <>
      {outcomes.length > 0 ? (
        <Part title={WORDS.earlier} count={outcomes.length}>
          <ul className="space-y-2 text-sm">
            {outcomes.map((outcome) => (
              <li key={outcome.reviewId} className="[overflow-wrap:anywhere]">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
                  {outcome.decision ? (
                    <DecisionMark decision={outcome.decision} />
                  ) : (
                    <span className="text-[0.8125rem] text-muted">{WORDS.notDecided}</span>
                  )}
                  {isGuest ? (
                    <span>{outcome.reviewName}</span>
                  ) : (
                    <Link
                      href={`/reviews/${outcome.reviewId}`}
                      className="text-accent underline underline-offset-2"
                    >
                      {outcome.reviewName}
                    </Link>
                  )}
                  {(outcome.decidedAt ?? outcome.closedAt) ? (
                    <TimeAgo
                      at={(outcome.decidedAt ?? outcome.closedAt) as string}
                      className="text-[0.8125rem] text-muted"
                    />
                  ) : null}
                </p>
                {outcome.reason ? (
                  <p className="text-muted">
                    <PlainText text={outcome.reason} />
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={WORDS.history} count={events.length}>
        {events.length === 0 ? <p className="text-sm text-muted">{WORDS.nothingHappened}</p> : null}
        <ol className="space-y-1.5 text-[0.8125rem]">
          {shown.map((event) => (
            <li key={event.seq} className="[overflow-wrap:anywhere]">
              <EventSentence event={event as unknown as EventFacts} people={people} />
            </li>
          ))}
        </ol>
        {shown.length < events.length ? (
          <Button size="s" variant="ghost" className="mt-1.5" onClick={() => setAll(true)}>
            {WORDS.showAll(events.length)}
          </Button>
        ) : null}
      </Part>
    </>
  );
}

/** Asked for anew when something became of the item; what was there stays until then. */
function useHistory({ id, item }: ReviewItem) {
  const happened = useReview((state) => state.happened[item.id]);
  const [known, setKnown] = useState<{ id: string; history: ItemHistory } | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened has another history
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api
        .call('get', '/review-items/{id}/history', { params: { id }, signal: stop.signal })
        .then((history) => {
          setKnown({ id, history });
          setFailed(false);
        })
        .catch(() => {
          if (!stop.signal.aborted) setFailed(true);
        });
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, happened, tries]);
  const history = known?.id === id ? known.history : null;
  return { history, failed: failed && !history, retry: () => setTries(tries + 1) };
}
