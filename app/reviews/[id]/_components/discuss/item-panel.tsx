'use client';

import type { ReviewItem } from '../../_store/review.types';
import { AnswerFacts } from '../item/answer-facts';
import { CommentFacts } from '../item/comment-facts';
import { EvidenceFacts } from '../item/evidence-facts';
import { ItemGuidance } from '../item/item-guidance';
import { ItemTitle } from '../item/item-title';
import { DecisionPanel } from './decision-panel';
import { ItemPast } from './item-past';
import { SharedNote } from './shared-note';
import { VotesPanel } from './votes-panel';

/**
 * An item under discussion: what people think of it beside what there is to know about it. However
 * many voted, the decision stands where it is seen without scrolling: it is what all wait for.
 */
export function ItemPanel({ one }: { one: ReviewItem }) {
  return (
    <article
      aria-label={one.item.text}
      className="rounded-card border border-line bg-raised p-4 shadow-raised sm:p-6"
    >
      <ItemTitle one={one} />
      <div key={one.id} className="mt-5 grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <VotesPanel one={one} />
          <SharedNote one={one} />
        </div>
        <div className="min-w-0 space-y-6 max-xl:border-t max-xl:border-line max-xl:pt-6">
          <DecisionPanel one={one} />
          <AnswerFacts one={one} />
          <EvidenceFacts itemId={one.item.id} />
          <ItemGuidance one={one} />
          <CommentFacts itemId={one.item.id} />
          <ItemPast one={one} />
        </div>
      </div>
    </article>
  );
}
