'use client';

import { type ReactNode, useMemo } from 'react';
import { StageName } from '@/components/guides/stage-name';
import { dayWords } from '@/components/time/due-date';
import { Card } from '@/components/ui/card';
import { dayOf } from '@/lib/model/day';
import type { Repeat } from '@/lib/model/review.types';
import { useReview } from '../review-provider';
import { clockWords } from '../use-clock';
import { WORDS } from './lobby.words';

const REPEAT_WORDS: Record<Exclude<Repeat, 'never'>, string> = {
  weekly: WORDS.weekly,
  monthly: WORDS.monthly,
  quarterly: WORDS.quarterly,
};

const REOPENS_WORDS = {
  accepted: WORDS.reopensAccepted,
  all: WORDS.reopensAll,
};

/** What a review is about and by which rules it is held. */
export function LobbyFacts() {
  const review = useReview((state) => state.server.review);
  const today = useReview((state) => dayOf(state.server.now));
  const items = useReview((state) => state.server.items);
  const runs = useReview((state) => state.server.runs);
  const counts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { runId } of items) counts.set(runId, (counts.get(runId) ?? 0) + 1);
    return counts;
  }, [items]);
  const carried = useMemo(() => items.filter((one) => one.carriedOver).length, [items]);
  return (
    <Card title={WORDS.about} flush>
      <dl className="grid gap-x-6 gap-y-3 p-4 text-sm sm:grid-cols-2">
        <Fact name={WORDS.items}>
          {WORDS.itemsOfRuns(review.itemCount, runs.length)}
          {carried > 0 ? WORDS.carried(carried) : ''}
        </Fact>
        <Fact name={WORDS.when}>
          {review.scheduledOn ? dayWords(review.scheduledOn, today) : WORDS.anyTime}
          {review.repeats === 'never' ? '' : `, ${REPEAT_WORDS[review.repeats].toLowerCase()}`}
        </Fact>
        <Fact name={WORDS.timeBox}>
          {review.timeBox === null ? WORDS.noLimit : WORDS.minutes(clockWords(review.timeBox))}
        </Fact>
        <Fact name={WORDS.signedWith}>{WORDS.signOffs(review.quorum)}</Fact>
        <Fact name={WORDS.votes}>{review.blind ? WORDS.blind : WORDS.open}</Fact>
        <Fact name={WORDS.ledBy}>{review.facilitatorName}</Fact>
        {review.previousId && review.reopens !== 'nothing' ? (
          <Fact name={WORDS.reopens}>{REOPENS_WORDS[review.reopens]}</Fact>
        ) : null}
      </dl>
      <ul
        className="max-h-72 divide-y divide-line overflow-y-auto border-t border-line"
        data-scrolls
      >
        {runs.map((run) => (
          <li
            key={run.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2 text-sm"
          >
            <span className="min-w-0 flex-1 basis-44 [overflow-wrap:anywhere]">{run.title}</span>
            <StageName stage={run.stage} className="text-[0.8125rem] text-muted" />
            <span className="w-16 text-right whitespace-nowrap text-muted tabular-nums">
              {WORDS.itemCount(counts.get(run.id) ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.8125rem] text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
