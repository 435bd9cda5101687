'use client';

import { VOTE_ICONS, VOTE_INKS, VOTE_WORDS } from '@/app/reviews/[id]/_components/vote-mark';
import { cx } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { VOTES, type Vote } from '@/lib/model/review.types';
import { vote as castVote } from '../acting';
import { VOTE_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';
import { WORDS } from './judge.words';

const CHOSEN: Record<Vote, string> = {
  pass: 'aria-checked:border-done aria-checked:bg-done-soft',
  needs_work: 'aria-checked:border-warn aria-checked:bg-warn-soft',
  not_applicable: 'aria-checked:border-skip aria-checked:bg-skip-soft',
  unsure: 'aria-checked:border-accent aria-checked:bg-accent-soft',
};

/** The four things one can think of an item, large enough for a thumb. */
export function VoteButtons({ id, disabled = false }: { id: string; disabled?: boolean }) {
  const screen = useScreen();
  const mine = useReview((state) => state.votes.get(id)?.vote);
  return (
    <div role="radiogroup" aria-label={WORDS.yourVote} className="@container print:hidden">
      <div className="grid grid-cols-2 gap-2 @xl:grid-cols-4">
        {VOTES.map((vote) => {
          const Icon = VOTE_ICONS[vote];
          return (
            // biome-ignore lint/a11y/useSemanticElements: a press casts the vote, also the one chosen
            <button
              key={vote}
              type="button"
              role="radio"
              aria-checked={mine === vote}
              aria-keyshortcuts={VOTE_KEYS[vote]}
              disabled={disabled}
              onClick={() => castVote(screen, id, vote, false)}
              className={cx(
                'flex min-h-14 items-center gap-2 rounded-card border border-line-strong bg-raised px-3 text-left text-sm font-semibold shadow-raised',
                'hover:bg-hover disabled:pointer-events-none disabled:opacity-55 aria-checked:border-2',
                CHOSEN[vote],
              )}
            >
              <Icon className={cx('size-5 shrink-0', VOTE_INKS[vote])} />
              <span className="min-w-0 flex-1 leading-tight">{VOTE_WORDS[vote]}</span>
              <Kbd className="max-sm:hidden">{VOTE_KEYS[vote]}</Kbd>
            </button>
          );
        })}
      </div>
    </div>
  );
}
