import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does, for those who can't see the icon; also its title. */
  label: string;
  icon: ReactNode;
  size?: 's' | 'm';
  /** Makes it a toggle: said as pressed or not. */
  pressed?: boolean;
}

/** A square button that shows only an icon. */
export function IconButton({
  label,
  icon,
  size = 'm',
  pressed,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={cx(
        'touch-target inline-flex shrink-0 items-center justify-center rounded-control text-muted print:hidden',
        'transition-colors hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent',
        'disabled:pointer-events-none disabled:opacity-50 [&_svg]:shrink-0',
        size === 's' ? 'size-7 [&_svg]:size-4' : 'size-9 [&_svg]:size-[1.125rem]',
        className,
      )}
    >
      {icon}
    </button>
  );
}
