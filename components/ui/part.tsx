import type { ReactNode } from 'react';

/** A part of the details with its heading. */
export function Part({
  title,
  count,
  children,
}: {
  title: string;
  count?: number | undefined;
  children: ReactNode;
}) {
  return (
    <section className="min-w-0">
      <h3 className="mb-2 text-sm font-semibold">
        {title}
        {count ? <span className="ml-1.5 font-normal text-muted tabular-nums">{count}</span> : null}
      </h3>
      {children}
    </section>
  );
}
