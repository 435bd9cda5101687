'use client';

import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { clampWidth, keyWidth, NORMAL, readWidth, room, saveWidth } from './details-width';
import { DIVIDER_WORDS as WORDS } from './divider.words';

/**
 * The line between the list and the details. It is moved with the mouse, or with the arrow keys when
 * it has the focus; where it was put is remembered. A double click puts it back.
 */
export function DetailsDivider() {
  const line = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(NORMAL);
  const [most, setMost] = useState(NORMAL);
  useLayoutEffect(() => {
    const measure = () => setMost(room(line.current?.parentElement?.clientWidth ?? 0));
    measure();
    setWidth(readWidth());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  // A style attribute would be refused by the content security policy.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--details-width', `${width}px`);
    return () => void style.removeProperty('--details-width');
  }, [width]);

  function put(next: number) {
    const fitting = clampWidth(next, most);
    setWidth(fitting);
    saveWidth(fitting);
  }
  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { right } = (event.currentTarget.parentElement as HTMLElement).getBoundingClientRect();
    put(right - event.clientX - event.currentTarget.offsetWidth / 2);
  }
  function press(event: KeyboardEvent) {
    const next = keyWidth(event.key, clampWidth(width, most), most);
    if (next === null) return;
    event.preventDefault();
    // The arrows of the list are not meant.
    event.stopPropagation();
    put(next);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr can't be moved
    <div
      ref={line}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={WORDS.width}
      aria-controls="run-details"
      aria-valuenow={clampWidth(width, most)}
      aria-valuemin={clampWidth(0, most)}
      aria-valuemax={most}
      title={WORDS.widthHint}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDoubleClick={() => put(NORMAL)}
      onKeyDown={press}
      className="group/divider sticky top-[calc(var(--header)+1rem)] hidden h-[calc(100dvh-var(--header)-2rem)] max-h-full cursor-col-resize touch-none items-center justify-center rounded-control -outline-offset-4 lg:flex print:hidden"
    >
      <span
        aria-hidden="true"
        className="h-12 w-1 rounded-full bg-line-strong/60 transition-colors group-hover/divider:bg-accent group-focus-visible/divider:bg-accent group-active/divider:bg-accent"
      />
    </div>
  );
}
