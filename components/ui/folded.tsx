'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button';
import { cx } from './class-names';
import { COMMON_WORDS } from './common.words';

/**
 * Shows the first lines of what may be long, and the rest when asked or when the focus gets there.
 * What is short enough stands as it is.
 */
export function Folded({
  what,
  children,
}: {
  /** Names it for those who hear the button without what stands around it: "guidance". */
  what: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  const inside = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const element = inside.current as HTMLDivElement;
    const observer = new ResizeObserver(() => setLong(element.offsetHeight > FOLDED + SPARE));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const folds = long && !open;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of what is inside */}
      <div
        id={id}
        // What has the focus must be seen.
        onFocus={() => setOpen(true)}
        className={cx(
          !open && 'overflow-y-clip',
          folds && 'max-h-32 [mask-image:linear-gradient(black_60%,transparent)]',
          // Not yet measured, it is no taller than it can turn out to be.
          !open && !long && 'max-h-38',
        )}
      >
        <div ref={inside}>{children}</div>
      </div>
      {long ? (
        <Button
          size="s"
          variant="ghost"
          aria-expanded={open}
          aria-controls={id}
          className="mt-1 -ml-2.5"
          onClick={() => setOpen(!open)}
        >
          {open ? COMMON_WORDS.showLess : COMMON_WORDS.showAll}
          <span className="sr-only"> {what}</span>
        </Button>
      ) : null}
    </>
  );
}

/** The height of what is folded, `max-h-32`, in pixels, and by how much more it isn't worth it. */
const FOLDED = 128;
const SPARE = 24;
