import { Scale } from 'lucide-react';
import { outvotedIn } from '@/lib/reviews/items/majority.rules';
import type { ReviewItem } from '../../_store/review.types';
import { WORDS } from '../../review.words';
import { mostWords } from './against-words';

/** That an item was decided against most votes; nothing when it was not, or while votes are hidden. */
export function AgainstMost({ one }: { one: ReviewItem }) {
  const most = outvotedIn(one, one.tally);
  if (!most) return null;
  return (
    <p className="flex items-start gap-1.5 text-[0.8125rem] text-warn">
      <Scale className="mt-0.5 size-3.5 shrink-0" />
      {WORDS.against(mostWords(most))}
    </p>
  );
}
