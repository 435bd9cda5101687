'use client';

import { TextArea } from '@/components/forms/field';
import { WORDS as KEYS } from '@/components/keyboard/keys.words';
import { useApple } from '@/components/keyboard/use-apple';
import { commentName } from '../../_store/judging';
import { toOpen } from '../acting';
import { REVIEW_KEYS } from '../keys';
import { useReview, useScreen } from '../review-provider';
import { WORDS } from './judge.words';

/** The comment that goes with my vote; written before it, it waits for it. */
export function VoteComment({ id, disabled = false }: { id: string; disabled?: boolean }) {
  const screen = useScreen();
  const apple = useApple();
  const name = commentName(id);
  const draft = useReview((state) => state.drafts[name]?.text);
  const mine = useReview((state) => state.votes.get(id)?.comment ?? '');
  const voted = useReview((state) => state.votes.has(id));
  const waiting = useReview((state) => state.votes.get(id)?.waiting ?? false);
  const asked = useReview((state) => state.asking === id);
  const saved = voted && draft === undefined && mine !== '';
  return (
    <div>
      <TextArea
        label={WORDS.comment}
        data-field="comment"
        aria-keyshortcuts={REVIEW_KEYS.write}
        rows={2}
        maxLength={5000}
        cuts
        disabled={disabled}
        placeholder={WORDS.commentHint}
        value={draft ?? mine}
        onChange={({ target }) => {
          const same = target.value === mine;
          screen.draft(name, same ? null : { text: target.value, base: mine });
        }}
        onBlur={() => screen.comment(id)}
        onKeyDown={(event) => {
          const { key, metaKey, ctrlKey, shiftKey, nativeEvent } = event;
          const goesOn = asked && !shiftKey && !nativeEvent.isComposing;
          const done = key === 'Enter' && (metaKey || ctrlKey || goesOn);
          if (!done && key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          // Leaving saves it, and the keys vote again.
          event.currentTarget.blur();
          if (asked) toOpen(screen);
          else document.querySelector<HTMLElement>('[data-current-card]')?.focus();
        }}
      />
      <p role="status" className="mt-1 min-h-5 text-[0.8125rem] text-muted">
        {draft !== undefined && !voted ? WORDS.sentWithVote : ''}
        {asked ? WORDS.why : ''}
        {draft !== undefined && voted && !asked ? KEYS.savedOnLeave(apple) : ''}
        {saved && !asked ? (waiting ? WORDS.waiting : WORDS.saved) : ''}
      </p>
    </div>
  );
}
