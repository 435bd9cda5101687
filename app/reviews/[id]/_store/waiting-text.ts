import { VOTE_WORDS } from '../_components/vote-mark';
import { itemOf, type ReviewScreenState } from './review-state';

/** The votes that wait to be sent, as text that can be taken elsewhere: a line for each. */
export function waitingText(state: ReviewScreenState): string {
  const lines = state.pending.map(({ reviewItemId, vote, comment }) => {
    const text = itemOf(state, reviewItemId)?.item.text;
    return [text, VOTE_WORDS[vote], comment].filter(Boolean).join(': ');
  });
  return lines.join('\n');
}
