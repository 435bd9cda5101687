import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLooks, buttonLooks } from './button-looks';
import { cx } from './class-names';
import Link from './link';

interface Looks extends ButtonLooks {
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

function ignore(event: { preventDefault(): void }) {
  event.preventDefault();
}
