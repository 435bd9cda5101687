import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

const LOOKS = {
  info: { Icon: Info, className: 'border-accent/35 bg-accent-soft', ink: 'text-accent' },
  done: { Icon: CircleCheck, className: 'border-done/35 bg-done-soft', ink: 'text-done' },
  warn: { Icon: TriangleAlert, className: 'border-warn/35 bg-warn-soft', ink: 'text-warn' },
  error: { Icon: CircleAlert, className: 'border-danger/35 bg-danger-soft', ink: 'text-danger' },
};

/** A banner inside a page. An `error` interrupts a screen reader; the others wait their turn. */
export function Notice({
  tone = 'info',
  title,
  actions,
  className,
  children,
}: {
  tone?: keyof typeof LOOKS;
  title?: string;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const { Icon, className: look, ink } = LOOKS[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={cx('flex gap-2.5 rounded-card border px-3.5 py-2.5 text-sm', look, className)}
    >
      <Icon className={cx('mt-0.5 size-4 shrink-0', ink)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
      {actions ? <div className="flex shrink-0 items-start gap-2">{actions}</div> : null}
    </div>
  );
}
