import { VOTE_WORDS } from '@/components/vote-mark';
import type { Majority } from '@/lib/reviews/majority.reducer';
import { WORDS } from '../../review.words';

/** Why a decision takes a reason, before it is made. */
export const againstWords = (most: Majority) => WORDS.sayWhy(mostWords(most));

/** "2 of 2 voted “Needs work”" */
export const mostWords = ({ vote, count, of }: Majority) =>
  WORDS.voted(count, of, VOTE_WORDS[vote]);
