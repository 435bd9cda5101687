import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { createRowHeights } from './row-heights';
import { cut, FIRST, piecesOf, type Range, rangeIn } from './row-window';

/**
 * So often in a row other rows are drawn because of how tall those before turned out to be; where
 * heights make two ranges ask for each other, that is the end of it until somebody scrolls.
 */
const MOST_PASSES = 4;
/** So far beyond what can be seen rows are drawn, in pixels. */
const BEYOND = 500;

export interface RowWindow {
  list: RefObject<HTMLDivElement | null>;
  range: Range;
  /** What stands in the list when `also` is drawn wherever it is. */
  pieces(also: number): ReturnType<typeof piecesOf>;
  /** Scrolls so that a row stands so far below the top of what can be seen, in pixels. */
  goTo(row: number, top: number): void;
}

/**
 * Which rows of a long list are drawn: those that can be seen and some around them; all of them on
 * paper.
 */
export function useRowWindow(ids: readonly string[]): RowWindow {
  const list = useRef<HTMLDivElement>(null);
  const [heights] = useState(createRowHeights);
  const [seen, setSeen] = useState(FIRST);
  const [onPaper, setOnPaper] = useState(false);
  const now = useRef({ ids, seen });
  const passes = useRef(0);
  const range = cut(onPaper ? { from: 0, to: ids.length } : seen, ids.length);

  useLayoutEffect(() => {
    now.current = { ids, seen };
    measure();
    look(drawMore);
  });

  const follow = useEffectEvent(() => {
    passes.current = 0;
    look(draw);
  });
  const settle = useEffectEvent((turned: boolean) => {
    if (turned) {
      heights.forget();
      passes.current = 0;
    }
    measure();
    look(drawMore);
  });
  useEffect(() => {
    const scroll = () => follow();
    const print = () => flushSync(() => setOnPaper(true));
    const printed = () => setOnPaper(false);
    window.addEventListener('scroll', scroll, { passive: true });
    window.addEventListener('resize', scroll);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', printed);
    return () => {
      window.removeEventListener('scroll', scroll);
      window.removeEventListener('resize', scroll);
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', printed);
    };
  }, []);

  // Where nothing was found there is no list.
  const isThere = ids.length > 0;
  useEffect(() => {
    const element = list.current;
    if (!isThere || !element) return;
    let width = element.offsetWidth;
    const observer = new ResizeObserver(() => {
      const before = width;
      width = element.offsetWidth;
      settle(width !== before);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isThere]);

  return { list, range, pieces: (also) => piecesOf(ids, heights, range, also), goTo };

  function measure(): void {
    for (const row of list.current?.children ?? []) {
      const { item } = (row as HTMLElement).dataset;
      if (item) heights.note(item, row.getBoundingClientRect().height);
    }
  }

  function drawMore(next: Range): void {
    if (passes.current >= MOST_PASSES) return;
    passes.current += 1;
    setSeen(next);
  }

  /** Hands on which rows are to be drawn, where these are others than are drawn now. */
  function look(change: (next: Range) => void): void {
    const top = list.current?.getBoundingClientRect().top;
    if (top === undefined) return;
    const { ids, seen } = now.current;
    const next = rangeIn(ids, heights, -top - BEYOND, window.innerHeight - top + BEYOND);
    if (next.from !== seen.from || next.to !== seen.to) change(next);
  }

  /** Draws other rows, and keeps what can be seen in its place where the browser has not. */
  function draw(next: Range): void {
    const held = rowInSight();
    const before = held?.getBoundingClientRect().top ?? 0;
    flushSync(() => setSeen(next));
    const moved = held?.isConnected ? held.getBoundingClientRect().top - before : 0;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }

  /** The row with the focus, or else the first, of those that can be seen. */
  function rowInSight(): Element | undefined {
    const rows = [...(list.current?.children ?? [])].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return row.role === 'row' && bottom > 0 && top < window.innerHeight;
    });
    return rows.find((row) => row.contains(document.activeElement)) ?? rows[0];
  }

  function goTo(row: number, top: number): void {
    const { ids } = now.current;
    // The second time all heights around it are known.
    for (let tries = 0; tries < 2; tries += 1) {
      const above = list.current?.getBoundingClientRect().top ?? 0;
      const there = document.getElementById(`item-${ids[row]}`)?.getBoundingClientRect().top;
      const by = (there ?? above + heights.of(ids, 0, row)) - top;
      window.scrollBy({ top: by, behavior: 'instant' });
      look(draw);
    }
  }
}
