'use client';

import { Circle } from 'lucide-react';
import { memo, useMemo } from 'react';
import { VoteMark } from '@/app/reviews/[id]/_components/vote-mark';
import { Card } from '@/components/ui/card';
import { cx } from '@/components/ui/class-names';
import { lookedAt } from '../../_store/review-state';
import { useItem, useReview, useScreen } from '../review-provider';
import { WORDS } from './judge.words';

/** All cards, with what I voted on each. */
export function Overview() {
  const { store } = useScreen();
  const total = useReview((state) => state.server.items.length);
  const runs = useReview((state) => state.server.runs);
  // Items are never added or moved: their number says whether the list is another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a vote makes another array of the same items
  const groups = useMemo(() => {
    const groups: { runId: string; ids: string[] }[] = [];
    for (const { id, runId } of store.getState().server.items) {
      const last = groups.at(-1);
      if (last?.runId === runId) last.ids.push(id);
      else groups.push({ runId, ids: [id] });
    }
    return groups;
  }, [store, total]);
  return (
    <Card title={WORDS.allItems} flush actions={<Judged />}>
      <div className="max-h-[60dvh] overflow-y-auto p-1.5" data-scrolls>
        {groups.map(({ runId, ids }) => (
          <section key={ids[0]} aria-labelledby={`cards-${ids[0]}`}>
            <h3
              id={`cards-${ids[0]}`}
              className="px-2.5 pt-2 pb-1 text-[0.8125rem] font-semibold text-muted"
            >
              {runs.find(({ id }) => id === runId)?.title}
            </h3>
            <ul>
              {ids.map((id) => (
                <Row key={id} id={id} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

function Judged() {
  const judged = useReview((state) => state.votes.size);
  const total = useReview((state) => state.server.items.length);
  return (
    <span className="text-[0.8125rem] whitespace-nowrap text-muted tabular-nums">
      {judged}/{total}
    </span>
  );
}

const Row = memo(function Row({ id }: { id: string }) {
  const { look } = useScreen();
  const text = useItem(id)?.item.text;
  const active = useReview((state) => lookedAt(state) === id);
  const vote = useReview((state) => state.votes.get(id)?.vote);
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:auto_2rem]">
      <button
        type="button"
        aria-current={active ? 'true' : undefined}
        onClick={() => look(id)}
        className={cx(
          'flex min-h-8 w-full items-center gap-2 rounded-control px-2.5 py-1 text-left text-[0.8125rem] -outline-offset-2 coarse:min-h-10',
          active ? 'bg-accent-soft font-medium' : 'hover:bg-hover',
        )}
      >
        {vote ? (
          <VoteMark vote={vote} iconOnly />
        ) : (
          <span className="inline-flex">
            <Circle className="size-4 text-muted" />
            <span className="sr-only">{WORDS.notJudged}</span>
          </span>
        )}
        <span className="min-w-0 flex-1 truncate">{text}</span>
      </button>
    </li>
  );
});
