import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';

/** A raised box. With `title` it gets a header row, `actions` at its right; `flush` takes the padding away. */
export function Card({
  title,
  actions,
  flush = false,
  level = 2,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  /** The heading's level, 2 unless told. */
  level?: 2 | 3 | 4;
}) {
  const Heading = `h${level}` as const;
  return (
    <section
      {...rest}
      className={cx(
        'min-w-0 rounded-card border border-line bg-raised shadow-raised print:shadow-none',
        className,
      )}
    >
      {title || actions ? (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-2">
          <Heading className="min-w-0 text-[0.9375rem] font-semibold">{title}</Heading>
          {actions ? (
            <div className="flex min-w-0 flex-wrap items-center gap-2">{actions}</div>
          ) : null}
        </header>
      ) : null}
      {flush ? children : <div className="p-4">{children}</div>}
    </section>
  );
}
