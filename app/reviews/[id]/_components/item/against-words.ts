import { VOTE_WORDS } from '@/app/reviews/[id]/_components/vote-mark';
import type { Majority } from '@/lib/model/review.types';
import { WORDS } from '../../review.words';

/** Why a decision takes a reason, before it is made. */
export const againstWords = (most: Majority) => WORDS.sayWhy(mostWords(most));

/** "2 of 2 voted “Needs work”" */
export const mostWords = ({ vote, count, of }: Majority) =>
  WORDS.voted(count, of, VOTE_WORDS[vote]);
