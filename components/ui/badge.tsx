import type { ReactNode } from 'react';
import { cx } from './class-names';

export type Tone = 'neutral' | 'accent' | 'done' | 'warn' | 'danger' | 'skip' | 'claim' | 'wait';

/** A short word about a thing: a role, a count, a state. The tone only supports the word. */
export function Badge({
  tone = 'neutral',
  icon,
  className,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center gap-1 rounded-full border border-transparent px-2 py-px',
        'text-xs font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
        TONES[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

const TONES: Record<Tone, string> = {
  neutral: 'border-line! bg-surface text-muted',
  accent: 'bg-accent-soft text-accent',
  done: 'bg-done-soft text-done',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  skip: 'bg-skip-soft text-skip',
  claim: 'bg-claim-soft text-claim',
  wait: 'bg-wait-soft text-wait',
};
