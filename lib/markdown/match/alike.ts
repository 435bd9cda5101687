import type { Candidate, Nearness } from './candidates';
import type { Link, Links } from './links';
import type { MatchDoubt } from './match.types';
import { append } from './revision';

/** From which likeness two texts are one that was reworded, and from which that is certain. */
const BOUNDS: Record<Nearness, { match: number; certain: number }> = {
  place: { match: 0.5, certain: 0.7 },
  section: { match: 0.6, certain: 0.8 },
  elsewhere: { match: 0.7, certain: 0.9 },
};
/** Of two that are closer together than this, neither is clearly the more alike. */
const MARGIN = 0.1;

/** Two items and how alike they are. */
export type Pair = Candidate & { likeness: number; weight: number };

/** Whether two texts may be one that was reworded. */
export const isAlike = ({ likeness, near }: Pair): boolean => likeness >= BOUNDS[near].match;

/**
 * Says what is doubtful about a pair that was linked.
 * @param alike all pairs that might have been
 * @param links what became of them in the end
 */
export function createDoubts(alike: Pair[], links: Links): (pair: Pair) => MatchDoubt | null {
  const [ofBefore, ofAfter] = [new Map<number, Pair[]>(), new Map<number, Pair[]>()];
  for (const pair of alike) {
    append(ofBefore, pair.before, pair);
    append(ofAfter, pair.after, pair);
  }
  return (pair) => {
    if (pair.likeness < BOUNDS[pair.near].certain) return 'barely_alike';
    const isRival = (other: Pair, link: Link | undefined) =>
      other !== pair && other.likeness > pair.likeness - MARGIN && !isSettled(other, link);
    const hasRival =
      ofBefore.get(pair.before)?.some((one) => isRival(one, links.ofAfter[one.after])) ||
      ofAfter.get(pair.after)?.some((one) => isRival(one, links.ofBefore[one.before]));
    return hasRival ? 'rival' : null;
  };
}

/** What is clearly more like the one that it was linked to is no rival. */
const isSettled = (pair: Pair, link: Link | undefined): boolean =>
  link !== undefined && (link.likeness ?? 1) >= pair.likeness + MARGIN;
