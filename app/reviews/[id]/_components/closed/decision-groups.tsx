'use client';

import { ChevronRight } from 'lucide-react';
import { memo, useMemo } from 'react';
import { TallyBar, tallyWords } from '@/app/reviews/[id]/_components/tally-bar';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { Badge } from '@/components/ui/badge';
import { PlainText } from '@/components/ui/plain-text';
import type { Decision } from '@/lib/model/review.types';
import { AgainstMost } from '../item/against-most';
import { Voter } from '../item/revealed-votes';
import { useItem, useReview } from '../review-provider';
import { WORDS } from './closed.words';

type Group = Decision | 'none';

const GROUPS: [Group, string][] = [
  ['needs_work', WORDS.needsWork],
  ['none', WORDS.noneCarried],
  ['deferred', WORDS.deferredCarried],
  ['not_applicable', WORDS.notApplicable],
  ['accepted', WORDS.accepted],
];

/** Every item of the review by what was decided on it. None is left out. */
export function DecisionGroups() {
  const items = useReview((state) => state.server.items);
  const groups = useMemo(() => {
    const groups = new Map<Group, string[]>();
    for (const { id, decision } of items) {
      const group = decision ?? 'none';
      groups.set(group, [...(groups.get(group) ?? []), id]);
    }
    return groups;
  }, [items]);
  return GROUPS.map(([group, words]) => {
    const ids = groups.get(group) ?? [];
    if (ids.length === 0) return null;
    return (
      <details
        key={group}
        open={group !== 'accepted' || ids.length <= 20}
        className="group rounded-card border border-line bg-raised shadow-raised"
      >
        <summary className="flex min-h-12 items-center gap-2 rounded-card px-4 py-2">
          <ChevronRight className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90" />
          <h2 className="flex-1 text-[0.9375rem] font-semibold">{words}</h2>
          <span className="text-sm text-muted tabular-nums">{ids.length}</span>
        </summary>
        <ul className="divide-y divide-line border-t border-line">
          {ids.map((id) => (
            <Row key={id} id={id} />
          ))}
        </ul>
      </details>
    );
  });
}

const Row = memo(function Row({ id }: { id: string }) {
  const one = useItem(id);
  const run = useReview(
    ({ server }) => server.runs.find((run) => run.id === one?.runId)?.title ?? '',
  );
  if (!one) return null;
  return (
    <li className="px-4 py-3 text-sm [content-visibility:auto] [contain-intrinsic-size:auto_4.5rem]">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{one.item.text}</span>
        {one.carriedOver ? <Badge>{WORDS.carriedOver}</Badge> : null}
        {one.changedSince ? <Badge tone="warn">{WORDS.changedSince}</Badge> : null}
        {one.evidenceSince ? <Badge>{WORDS.evidenceSince}</Badge> : null}
      </p>
      <p className="text-[0.8125rem] text-muted">{run}</p>
      <AgainstMost one={one} />
      {one.reason ? (
        <p className="mt-1 text-sm [overflow-wrap:anywhere]">
          <PlainText text={one.reason} />
        </p>
      ) : null}
      {one.tally ? (
        <div className="mt-2 flex items-center gap-3">
          <TallyBar tally={one.tally} className="max-w-32" />
          <span aria-hidden="true" className="text-[0.8125rem] text-muted">
            {tallyWords(one.tally)}
          </span>
        </div>
      ) : null}
      {one.votes.some(({ comment }) => comment) ? (
        <ul className="mt-1.5 space-y-0.5 text-[0.8125rem]">
          {one.votes.map(({ participantId, comment }) =>
            comment ? (
              <li key={participantId} className="[overflow-wrap:anywhere]">
                <span className="font-medium">
                  <Voter id={participantId} />:
                </span>{' '}
                {comment}
              </li>
            ) : null,
          )}
        </ul>
      ) : null}
      {one.note ? (
        <div className="mt-2 rounded-control border border-line bg-surface px-3 py-2">
          <p className="text-[0.8125rem] text-muted">{WORDS.sharedNote}</p>
          <LazyMarkdown source={one.note} compact />
        </div>
      ) : null}
    </li>
  );
});
