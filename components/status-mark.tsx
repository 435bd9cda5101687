import { Circle, CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react';
import type { Status } from '@/lib/runs/answer.types';
import { cx } from './class-names';

export const STATUS_WORDS: Record<Status, string> = {
  open: 'Open',
  done: 'Done',
  needs_work: 'Needs work',
  not_applicable: 'Not applicable',
};

const ICONS = {
  open: Circle,
  done: CircleCheck,
  needs_work: TriangleAlert,
  not_applicable: CircleMinus,
};

const INKS: Record<Status, string> = {
  open: 'text-muted',
  done: 'text-done',
  needs_work: 'text-warn',
  not_applicable: 'text-skip',
};

const SOFT: Record<Status, string> = {
  open: 'bg-skip-soft',
  done: 'bg-done-soft',
  needs_work: 'bg-warn-soft',
  not_applicable: 'bg-skip-soft',
};

/** A status as icon and word. `look` is `plain`, `pill` (tinted), or `icon` (the word for screen readers only). */
export function StatusMark({
  status,
  look = 'plain',
  className,
}: {
  status: Status;
  look?: 'plain' | 'pill' | 'icon';
  className?: string;
}) {
  const Icon = ICONS[status];
  return (
    <span
      title={look === 'icon' ? STATUS_WORDS[status] : undefined}
      className={cx(
        'inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap',
        INKS[status],
        look === 'pill' && 'rounded-full px-2 py-px text-xs',
        look === 'pill' && SOFT[status],
        className,
      )}
    >
      <Icon className={look === 'pill' ? 'size-3.5' : 'size-4'} />
      <span className={cx(look === 'icon' && 'sr-only')}>{STATUS_WORDS[status]}</span>
    </span>
  );
}
