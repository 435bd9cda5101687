import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

/** How long a finger has to rest, in milliseconds, and how far it may stray, in pixels. */
const HOLD = 500;
const STRAY = 10;

/**
 * Handlers for the list: `onHold` is called with the item of the row that a finger rests on. What
 * the browser makes of that (a click, a menu) then does nothing.
 */
export function useLongPress(onHold: (id: string) => void) {
  const press = useRef<{ timer: number; x: number; y: number; held: boolean } | null>(null);
  const stop = () => window.clearTimeout(press.current?.timer);
  useEffect(() => () => window.clearTimeout(press.current?.timer), []);
  return {
    onPointerDown({ pointerType, target, clientX: x, clientY: y }: PointerEvent) {
      stop();
      press.current = null;
      if (pointerType !== 'touch' || !(target instanceof Element)) return;
      if (target.closest('textarea, input, a')) return;
      const id = target.closest<HTMLElement>('[data-item]')?.dataset.item;
      if (!id) return;
      const timer = window.setTimeout(() => {
        if (press.current) press.current.held = true;
        onHold(id);
      }, HOLD);
      press.current = { timer, x, y, held: false };
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const { x, y } = press.current ?? { x: clientX, y: clientY };
      if (Math.hypot(clientX - x, clientY - y) > STRAY) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu(event: MouseEvent) {
      if (press.current?.held) event.preventDefault();
    },
    onClickCapture(event: MouseEvent) {
      if (!press.current?.held) return;
      press.current = null;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
