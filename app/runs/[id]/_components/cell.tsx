import type { ReactNode } from 'react';

/** A cell of the items' grid. Its row takes the focus, and within it what can be pressed. */
export function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would not fit a phone
    // biome-ignore lint/a11y/useFocusableInteractive: the row has the roving focus
    <div role="gridcell" className={className}>
      {children}
    </div>
  );
}
