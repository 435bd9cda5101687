import { CircleCheck, CircleHelp, CircleMinus, TriangleAlert } from 'lucide-react';
import { cx } from '@/components/ui/class-names';
import type { Vote } from '@/lib/model/review.types';

export const VOTE_WORDS: Record<Vote, string> = {
  pass: 'Pass',
  needs_work: 'Needs work',
  not_applicable: 'Not applicable',
  unsure: 'Unsure',
};

export const VOTE_ICONS = {
  pass: CircleCheck,
  needs_work: TriangleAlert,
  not_applicable: CircleMinus,
  unsure: CircleHelp,
};

export const VOTE_INKS: Record<Vote, string> = {
  pass: 'text-done',
  needs_work: 'text-warn',
  not_applicable: 'text-skip',
  unsure: 'text-accent',
};

/** What somebody thinks of an item, as icon and word; `iconOnly` keeps the word for screen readers. */
export function VoteMark({
  vote,
  iconOnly = false,
  className,
}: {
  vote: Vote;
  iconOnly?: boolean;
  className?: string;
}) {
  const Icon = VOTE_ICONS[vote];
  return (
    <span
      title={iconOnly ? VOTE_WORDS[vote] : undefined}
      className={cx(
        'inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap',
        VOTE_INKS[vote],
        className,
      )}
    >
      <Icon className="size-4 shrink-0" />
      <span className={cx(iconOnly && 'sr-only')}>{VOTE_WORDS[vote]}</span>
    </span>
  );
}
