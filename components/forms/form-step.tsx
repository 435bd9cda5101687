import type { ReactNode } from 'react';

/** One of the form's steps: its number, its question, and what to fill in. */
export function FormStep({
  number,
  title,
  hint,
  children,
}: {
  number: number;
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={`step-${number}`}
      className="rounded-card border border-line bg-raised p-4 shadow-raised sm:p-5"
    >
      <div className="mb-4 flex items-start gap-3">
        <span
          aria-hidden="true"
          className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent tabular-nums"
        >
          {number}
        </span>
        <div className="min-w-0">
          <h2 id={`step-${number}`} className="text-base leading-7 font-semibold">
            {title}
          </h2>
          {hint ? <div className="text-sm text-muted">{hint}</div> : null}
        </div>
      </div>
      {children}
    </section>
  );
}
