import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';
import Link from './link';

interface Looks {
  /** `secondary` unless told. One `primary` a view. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  /** `m` unless told. */
  size?: 's' | 'm';
  /** A lucide element, such as `<Plus />`; it is decoration. */
  icon?: ReactNode;
}

export type ButtonProps = Looks & ComponentProps<'button'> & { busy?: boolean };

/** A button. `busy` shows a spinner and ignores presses, yet keeps the focus. `type` is `button` unless told. */
export function Button({
  variant,
  size,
  icon,
  busy = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(busy ? { 'aria-busy': true, 'aria-disabled': true, onClick: ignore } : {})}
      className={cx(buttonLooks({ variant, size }), className)}
    >
      {busy ? <LoaderCircle className="animate-spin" /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a `Button`. */
export function ButtonLink({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: Looks & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={cx(buttonLooks({ variant, size }), className)}>
      {icon}
      {children}
    </Link>
  );
}

/** The class names of a button, for an element that is neither. */
export function buttonLooks({ variant = 'secondary', size = 'm' }: Looks): string {
  return cx(
    // A label's words stay whole, also in a link, where what people named breaks anywhere.
    'touch-target inline-flex shrink-0 items-center justify-center rounded-control border font-medium wrap-break-word',
    'transition-colors select-none disabled:pointer-events-none disabled:opacity-55',
    'aria-disabled:cursor-default aria-disabled:opacity-75 [&_svg]:size-4 [&_svg]:shrink-0',
    size === 's' ? 'h-7 gap-1.5 px-2.5 text-[0.8125rem]' : 'h-9 gap-2 px-3.5 text-sm',
    VARIANTS[variant],
  );
}

const VARIANTS = {
  primary:
    'border-transparent bg-accent text-accent-ink hover:bg-accent-hover print:border-line-strong',
  secondary: 'border-line-strong/70 bg-raised text-ink shadow-raised hover:bg-hover',
  ghost: 'border-transparent text-ink hover:bg-hover',
  danger: 'border-transparent bg-danger text-danger-ink hover:bg-danger-hover',
};

function ignore(event: { preventDefault(): void }) {
  event.preventDefault();
}
