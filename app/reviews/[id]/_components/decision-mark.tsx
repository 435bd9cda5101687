import { CircleCheck, CircleMinus, Clock, TriangleAlert } from 'lucide-react';
import { cx } from '@/components/ui/class-names';
import type { Decision } from '@/lib/model/review.types';

export const DECISION_WORDS: Record<Decision, string> = {
  accepted: 'Accepted',
  needs_work: 'Needs work',
  not_applicable: 'Not applicable',
  deferred: 'Deferred',
};

const ICONS = {
  accepted: CircleCheck,
  needs_work: TriangleAlert,
  not_applicable: CircleMinus,
  deferred: Clock,
};

const LOOKS: Record<Decision, string> = {
  accepted: 'bg-done-soft text-done',
  needs_work: 'bg-warn-soft text-warn',
  not_applicable: 'bg-skip-soft text-skip',
  deferred: 'bg-accent-soft text-accent',
};

/** What a review decided on an item, as icon and word; `iconOnly` keeps the word for screen readers. */
export function DecisionMark({
  decision,
  iconOnly = false,
  className,
}: {
  decision: Decision;
  iconOnly?: boolean;
  className?: string;
}) {
  const Icon = ICONS[decision];
  return (
    <span
      title={iconOnly ? DECISION_WORDS[decision] : undefined}
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full text-xs font-medium whitespace-nowrap',
        iconOnly ? 'p-0.5' : 'px-2 py-px',
        LOOKS[decision],
        className,
      )}
    >
      <Icon className="size-3.5 shrink-0" />
      <span className={cx(iconOnly && 'sr-only')}>{DECISION_WORDS[decision]}</span>
    </span>
  );
}
