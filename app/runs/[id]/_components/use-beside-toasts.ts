import { type RefObject, useLayoutEffect } from 'react';

/** Has toasts stand left of an element at the right of the window: they would lie over its fields. */
export function useBesideToasts(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const place = () => {
      const box = element.current?.getBoundingClientRect();
      // Where it is not shown it takes no room.
      const right = box?.width ? document.documentElement.clientWidth - box.left : 0;
      style.setProperty('--beside-toasts', `${right}px`);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    if (element.current) observer.observe(element.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--beside-toasts');
    };
  }, [element]);
}
