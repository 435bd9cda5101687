import { COUNTED_IN_PLACE, type CountedAs, countedRules } from '@/lib/model/progress';
import { SETTLED } from '@/lib/model/status';

/** What focus mode says. */
export const WORDS = {
  place: (place: number, total: number, open: number) => `Item ${place} of ${total}, ${open} open`,
  items: 'Items',
  finished: 'Every item is answered',
  left: (counts: Readonly<Record<CountedAs, number>>) => {
    const settled: readonly CountedAs[] = SETTLED;
    const left = COUNTED_IN_PLACE.filter((as) => !settled.includes(as) && counts[as] > 0);
    const words = left.map((as) => `${counts[as]} ${countedRules(as).counted}`);
    return left.length > 0 ? `Not settled yet: ${words.join(', ')}.` : 'Nothing is left to do.';
  },
} as const;
