import type { ReactNode } from 'react';
import { cx } from './class-names';

/** One key of the keyboard. */
export function Kbd({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <kbd
      className={cx(
        'inline-flex h-5 min-w-5 items-center justify-center rounded border border-line bg-surface px-1',
        'font-sans text-[0.6875rem] font-medium whitespace-nowrap text-muted print:hidden',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
