import { cx } from './class-names';

export interface ButtonLooks {
  /** `secondary` unless told. One `primary` a view. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  /** `m` unless told. */
  size?: 's' | 'm';
}

/** The class names of a button, for an element that is neither. */
export function buttonLooks({ variant = 'secondary', size = 'm' }: ButtonLooks): string {
  return cx(
    'touch-target inline-flex shrink-0 items-center justify-center rounded-control border font-medium wrap-break-word print:hidden',
    'transition-colors select-none disabled:pointer-events-none disabled:opacity-55',
    'aria-disabled:cursor-default aria-disabled:opacity-75 [&_svg]:size-4 [&_svg]:shrink-0',
    size === 's' ? 'h-7 gap-1.5 px-2.5 text-[0.8125rem]' : 'h-9 gap-2 px-3.5 text-sm',
    VARIANTS[variant],
  );
}

const VARIANTS = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-hover',
  secondary: 'border-line-strong/70 bg-raised text-ink shadow-raised hover:bg-hover',
  ghost: 'border-transparent text-ink hover:bg-hover',
  danger: 'border-transparent bg-danger text-danger-ink hover:bg-danger-hover',
};
