import { useLayoutEffect, useRef } from 'react';

/**
 * Where the discussion begins. With another item the page goes back up to it, so that everybody
 * sees the title of what is talked about, however far down they were.
 */
export function Beginning({ id }: { id: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(id);
  useLayoutEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    // At once: a smooth way up would be cut off by what of the new item comes late.
    place.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [id]);
  return <div ref={place} />;
}
