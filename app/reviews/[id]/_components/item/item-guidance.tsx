import { ChevronRight } from 'lucide-react';
import { GuidanceText, useGuidance } from '@/components/guides/guidance';
import { Kbd } from '@/components/ui/kbd';
import type { ReviewItem } from '../../_store/review.types';
import { WORDS } from '../../review.words';
import { REVIEW_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';

/** What the guide says about an item, to be folded away. */
export function ItemGuidance({ one }: { one: ReviewItem }) {
  const checklistId = useReview(
    ({ server }) => server.runs.find(({ id }) => id === one.runId)?.checklistId,
  );
  if (!checklistId) return null;
  return <Foldable checklistId={checklistId} itemKey={one.item.key} />;
}

function Foldable({ checklistId, itemKey }: { checklistId: string; itemKey: string }) {
  const { store } = useScreen();
  const open = useReview((state) => state.guidance);
  const guidance = useGuidance(checklistId, itemKey);
  if (guidance.text === '') return null;
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => store.setState({ guidance: currentTarget.open })}
      className="group rounded-control border border-line"
    >
      <summary className="flex items-center gap-2 rounded-control px-3 py-2 text-sm font-semibold hover:bg-hover coarse:min-h-10">
        <ChevronRight className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90" />
        {WORDS.guidance}
        <Kbd className="ml-auto max-sm:hidden">{REVIEW_KEYS.guidance}</Kbd>
      </summary>
      <div className="border-t border-line px-3 py-2.5">
        <GuidanceText {...guidance} />
      </div>
    </details>
  );
}
