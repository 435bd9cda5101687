import { StatusMark } from '@/components/items/status-mark';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { dayWords } from '@/components/time/due-date';
import { Part } from '@/components/ui/part';
import { PlainText } from '@/components/ui/plain-text';
import { dayOf } from '@/lib/model/day';
import type { ReviewItem } from '../../_store/review.types';
import { nameOf } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';
import { ItemStrength, WhoAnswered } from './answer-strength';

/** How an item was answered: its status with the reason, by whom, and the note. */
export function AnswerFacts({ one }: { one: ReviewItem }) {
  const { status, justification, note, assigneeId, dueOn } = one.item;
  const assignee = useReview((state) => (assigneeId ? nameOf(state, assigneeId) : null));
  const today = useReview((state) => dayOf(state.server.now));
  return (
    <Part title={WORDS.answer}>
      <div className="space-y-2 text-sm">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="flex flex-wrap items-center gap-1.5">
            <StatusMark status={status} look="pill" />
            <ItemStrength one={one} />
          </span>
          {assignee ? <span className="text-muted">{assignee}</span> : null}
          {dueOn ? <span className="text-muted">{WORDS.due(dayWords(dueOn, today))}</span> : null}
        </p>
        <WhoAnswered one={one} />
        {justification ? (
          <p className="[overflow-wrap:anywhere]">
            <PlainText text={justification} />
          </p>
        ) : null}
        {note ? (
          <div className="rounded-control border border-line bg-surface px-3 py-2">
            <p className="mb-0.5 text-[0.8125rem] text-muted">{WORDS.note}</p>
            <LazyMarkdown source={note} compact />
          </div>
        ) : null}
      </div>
    </Part>
  );
}
