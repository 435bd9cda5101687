import type { ReactNode } from 'react';

/** What stands where a list would: a title, a sentence that helps, and what to do next. */
export function EmptyState({
  title,
  icon,
  actions,
  level = 2,
  children,
}: {
  title: string;
  icon?: ReactNode;
  actions?: ReactNode;
  /** The heading's level, 2 unless told. */
  level?: 1 | 2 | 3;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-10 text-center">
      {icon ? (
        <div className="mb-3 flex size-11 items-center justify-center rounded-full bg-accent-soft text-accent [&_svg]:size-5">
          {icon}
        </div>
      ) : null}
      <Heading className={level === 1 ? 'text-xl font-semibold' : 'text-base font-semibold'}>
        {title}
      </Heading>
      {children ? <div className="mt-1.5 text-sm text-muted">{children}</div> : null}
      {actions ? (
        <div className="mt-5 flex flex-wrap items-center justify-center gap-2">{actions}</div>
      ) : null}
    </div>
  );
}
