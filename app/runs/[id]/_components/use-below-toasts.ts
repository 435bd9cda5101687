import { type RefObject, useLayoutEffect } from 'react';

/** So much room below it, in pixels, holds all toasts that there can be. */
const ROOM = 320;

/**
 * Has toasts stand above an element at the foot of the window, wherever scrolling puts it, and what
 * is moved to stop above it too.
 */
export function useBelowToasts(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const place = () => {
      const box = element.current?.getBoundingClientRect();
      if (!box) return;
      const { innerHeight } = window;
      const below = innerHeight - box.bottom < ROOM ? innerHeight - box.top : 0;
      style.setProperty('--below-toasts', `max(0px, ${below}px - var(--bottom-nav))`);
      style.setProperty('--foot', `${box.height}px`);
    };
    place();
    // It may have come up over the row that has the focus.
    const row = document.activeElement?.closest('[role="row"]');
    row?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // What grows or goes above it moves it too.
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    if (element.current) observer.observe(element.current);
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
      style.removeProperty('--below-toasts');
      style.removeProperty('--foot');
    };
  }, [element]);
}
