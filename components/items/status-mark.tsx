import {
  Circle,
  CircleCheck,
  CircleMinus,
  CirclePause,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { cx } from '@/components/ui/class-names';
import { STATUS_RULES, STATUS_WORDS, type Status } from '@/lib/model/status';

const ICONS: Record<Status, LucideIcon> = {
  open: Circle,
  done: CircleCheck,
  needs_work: TriangleAlert,
  not_applicable: CircleMinus,
  waived: CirclePause,
};

const INKS = {
  neutral: 'text-muted',
  done: 'text-done',
  warn: 'text-warn',
  skip: 'text-skip',
  wait: 'text-wait',
};
const SOFT = {
  neutral: 'bg-skip-soft',
  done: 'bg-done-soft',
  warn: 'bg-warn-soft',
  skip: 'bg-skip-soft',
  wait: 'bg-wait-soft',
};

/** A status as icon and word. `look` is `plain`, `pill` (tinted), or `icon` (the word for screen readers only). */
export function StatusMark({
  status,
  look = 'plain',
  unsure = false,
  className,
}: {
  status: Status;
  look?: 'plain' | 'pill' | 'icon';
  /** It does not count yet. */
  unsure?: boolean;
  className?: string;
}) {
  const Icon = ICONS[status];
  const { tone } = STATUS_RULES[status];
  return (
    <span
      title={look === 'icon' ? STATUS_WORDS[status] : undefined}
      className={cx(
        'inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap',
        unsure ? 'text-claim' : INKS[tone],
        look === 'pill' && 'rounded-full px-2 py-px text-xs',
        look === 'pill' && SOFT[tone],
        className,
      )}
    >
      <Icon className={look === 'pill' ? 'size-3.5' : 'size-4'} />
      <span className={cx(look === 'icon' && 'sr-only')}>{STATUS_WORDS[status]}</span>
    </span>
  );
}
