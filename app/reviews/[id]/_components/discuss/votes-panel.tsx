'use client';

import { Check, Eye, RotateCcw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Part } from '@/components/ui/part';
import type { ReviewItem } from '../../_store/review.types';
import { isFacilitator, takesPart, takesVote } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { RevealedVotes, TallyFacts } from '../item/revealed-votes';
import { VoteButtons } from '../judge/vote-buttons';
import { VoteComment } from '../judge/vote-comment';
import { REVIEW_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';

/** Who voted what on an item and why; before they are revealed, how many did. */
export function VotesPanel({ one }: { one: ReviewItem }) {
  const { reveal, voteAgain } = useScreen();
  const leads = useReview((state) => isFacilitator(state) && takesPart(state));
  const open = useReview((state) => takesVote(state, one));
  const blind = useReview((state) => state.server.review.blind);
  const [busy, run] = useBusy();
  return (
    <Part title={one.round > 1 ? WORDS.votesOfRound(one.round) : WORDS.votes}>
      <TallyFacts one={one} />
      {one.revealed || !blind ? <RevealedVotes one={one} /> : <Hidden one={one} />}
      {open ? (
        <div className="mt-3 space-y-3 rounded-card border border-accent/40 bg-accent-soft/40 p-3">
          <p className="text-sm font-semibold">{WORDS.voteAgainHint}</p>
          <VoteButtons id={one.id} />
          <VoteComment key={`${one.id}-${one.round}`} id={one.id} />
        </div>
      ) : null}
      {leads ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {one.revealed ? (
            <Button
              size="s"
              icon={<RotateCcw />}
              busy={busy}
              onClick={() => run(() => voteAgain(one.id, one.round))}
            >
              {WORDS.voteAgain}
            </Button>
          ) : (
            <Button
              size="s"
              icon={blind ? <Eye /> : <Check />}
              busy={busy}
              aria-keyshortcuts={REVIEW_KEYS.reveal}
              onClick={() => run(() => reveal(one.id))}
            >
              {blind ? WORDS.reveal : WORDS.endVote}
            </Button>
          )}
        </div>
      ) : null}
    </Part>
  );
}

function Hidden({ one }: { one: ReviewItem }) {
  const joined = useReview(
    (state) => state.server.participants.filter((person) => person.joined).length,
  );
  return (
    <p role="status" className="text-sm text-muted">
      {one.round > 1 ? WORDS.inRound(one.voteCount, joined) : WORDS.votesLater}
    </p>
  );
}
