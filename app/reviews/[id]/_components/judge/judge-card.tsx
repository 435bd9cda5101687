'use client';

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Part } from '@/components/ui/part';
import { takesVote } from '../../_store/review-state';
import { orderOf } from '../acting';
import { AnswerFacts } from '../item/answer-facts';
import { CommentFacts } from '../item/comment-facts';
import { EvidenceFacts } from '../item/evidence-facts';
import { ItemGuidance } from '../item/item-guidance';
import { ItemTitle } from '../item/item-title';
import { RevealedVotes, TallyFacts } from '../item/revealed-votes';
import { useItem, useReview, useScreen } from '../review-provider';
import { WORDS } from './judge.words';
import { VoteButtons } from './vote-buttons';
import { VoteComment } from './vote-comment';

/** One item, large, with all that one needs to judge it. */
export function JudgeCard({ id }: { id: string }) {
  const screen = useScreen();
  const one = useItem(id);
  const open = useReview((state) => takesVote(state, one));
  const place = useReview((state) => state.places.get(id) ?? 0);
  const total = useReview((state) => state.server.items.length);
  const blind = useReview((state) => state.server.review.blind);
  const waiting = useReview((state) => state.votes.get(id)?.waiting ?? false);
  useEffect(() => screen.noteShown(id), [screen, id]);
  if (!one) return null;
  const go = (by: number) => {
    screen.step(by, orderOf(screen), id);
  };
  return (
    <article
      aria-label={WORDS.place(place + 1, total)}
      className="rounded-card border border-line bg-raised p-4 shadow-raised sm:p-6"
    >
      <ItemTitle one={one} large />
      <div className="mt-5 space-y-3">
        <VoteButtons id={id} disabled={!open} />
        <VoteComment key={id} id={id} disabled={!open} />
      </div>
      <nav aria-label={WORDS.items} className="mt-2 flex items-center justify-between gap-2">
        <Button icon={<ArrowLeft />} aria-disabled={place === 0} onClick={() => go(-1)}>
          {COMMON_WORDS.previous}
        </Button>
        <p className="text-center text-[0.8125rem] text-muted tabular-nums">
          <span className="max-sm:hidden">{WORDS.votes(one.voteCount)}</span>
          {waiting ? WORDS.yoursWaits : ''}
        </p>
        <Button aria-disabled={place === total - 1} onClick={() => go(1)}>
          {COMMON_WORDS.next}
          <ArrowRight />
        </Button>
      </nav>
      <div key={id} className="mt-5 space-y-5 border-t border-line pt-5">
        <AnswerFacts one={one} />
        {blind ? null : (
          <Part title={WORDS.votesSoFar}>
            <TallyFacts one={one} />
            <RevealedVotes one={one} />
          </Part>
        )}
        <ItemGuidance one={one} />
        <EvidenceFacts itemId={one.item.id} />
        <CommentFacts itemId={one.item.id} />
      </div>
    </article>
  );
}
