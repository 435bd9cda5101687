import { VOTE_WORDS } from '@/components/vote-mark';
import type { Majority } from '@/lib/reviews/majority.reducer';

/** Why a decision takes a reason, before it is made. */
export const againstWords = (most: Majority) =>
  `${mostWords(most)}. Say why you decide otherwise: the minutes show it.`;

/** "2 of 2 voted “Needs work”" */
export const mostWords = ({ vote, count, of }: Majority) =>
  `${count} of ${of} voted “${VOTE_WORDS[vote]}”`;
