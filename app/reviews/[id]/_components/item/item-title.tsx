import { StageName } from '@/components/guides/stage-name';
import { ItemText } from '@/components/items/item-text';
import { Badge } from '@/components/ui/badge';
import type { ReviewItem } from '../../_store/review.types';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';

/** An item's text as the heading of its card, with where it belongs. */
export function ItemTitle({ one, large = false }: { one: ReviewItem; large?: boolean }) {
  const run = useReview(({ server }) => server.runs.find(({ id }) => id === one.runId));
  const parent = useReview(({ server }) =>
    one.item.parentKey === null
      ? null
      : server.items.find(
          ({ runId, item }) => runId === one.runId && item.key === one.item.parentKey,
        )?.item.text,
  );
  return (
    <div className="min-w-0">
      <p className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-muted">
        {run ? (
          <>
            <StageName stage={run.stage} bare />
            <span>· {run.title}</span>
          </>
        ) : null}
        {parent ? <span>· {parent}</span> : null}
        {one.carriedOver ? <Badge tone="accent">{WORDS.carriedOver}</Badge> : null}
        {one.round > 1 ? <Badge>{WORDS.round(one.round)}</Badge> : null}
      </p>
      <h2
        data-current-card
        tabIndex={-1}
        className={`leading-snug font-semibold text-balance outline-none [overflow-wrap:anywhere] ${large ? 'text-xl sm:text-2xl' : 'text-lg sm:text-xl'}`}
      >
        <ItemText text={one.item.text} phrases={run?.formatted[one.item.key]} />
      </h2>
    </div>
  );
}
