import type { ReactNode } from 'react';

/** The box an account page consists of: its heading, a sentence, and the form. */
export function AccountCard({
  title,
  intro,
  children,
}: {
  title: string;
  intro: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="rounded-card border border-line bg-raised p-5 shadow-raised sm:p-6">
      <h1 className="text-xl font-semibold tracking-[-0.01em]">{title}</h1>
      <div className="mt-1.5 text-sm text-muted">{intro}</div>
      {children ? <div className="mt-5">{children}</div> : null}
    </div>
  );
}
