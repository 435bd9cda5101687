'use client';

import { useMemo } from 'react';
import type { Decision } from '@/lib/model/review.types';
import { useReview } from '../review-provider';
import { WORDS } from './closed.words';

/** How many items were decided how; those without a decision are carried over. */
export function SummaryCounts() {
  const items = useReview((state) => state.server.items);
  const counts = useMemo(() => {
    const counts: Record<Decision | 'none', number> = {
      accepted: 0,
      needs_work: 0,
      not_applicable: 0,
      deferred: 0,
      none: 0,
    };
    for (const { decision } of items) counts[decision ?? 'none'] += 1;
    return counts;
  }, [items]);
  return (
    <dl aria-label={WORDS.decisions} className="grid grid-cols-2 gap-3 sm:grid-cols-5">
      <Count name={WORDS.accepted} count={counts.accepted} ink="text-done" />
      <Count name={WORDS.needsWork} count={counts.needs_work} ink="text-warn" />
      <Count name={WORDS.notApplicable} count={counts.not_applicable} ink="text-skip" />
      <Count name={WORDS.deferred} count={counts.deferred} ink="text-accent" />
      <Count name={WORDS.notDecided} count={counts.none} ink="text-ink" />
    </dl>
  );
}

function Count({ name, count, ink }: { name: string; count: number; ink: string }) {
  return (
    <div className="flex flex-col-reverse rounded-card border border-line bg-raised px-4 py-3 shadow-raised">
      <dt className="text-[0.8125rem] text-muted">{name}</dt>
      <dd className={`text-2xl font-semibold tabular-nums ${count > 0 ? ink : 'text-muted'}`}>
        {count}
      </dd>
    </div>
  );
}
