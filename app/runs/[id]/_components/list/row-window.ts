import type { RowHeights } from './row-heights';

/** Rows of a list, from one up to before another. */
export interface Range {
  from: number;
  to: number;
}

/** What stands in a list: a row, or a gap as tall as the rows that are not drawn. */
export type Piece = { row: number } | { gap: string; height: number };

/** A list no longer than this is drawn as a whole, so that the browser's own search finds all of it. */
const WHOLE = 100;
/** So many rows come and go together. */
const STEP = 8;
/** Before a browser has said how tall it is. */
export const FIRST: Range = { from: 0, to: 3 * STEP };

/**
 * The rows to draw so that none is missing between two heights of the list, in pixels from its top.
 */
export function rangeIn(
  ids: readonly string[],
  heights: RowHeights,
  top: number,
  bottom: number,
): Range {
  let from = 0;
  let below = heights.of(ids, 0, Math.min(STEP, ids.length));
  while (below <= top && from + STEP < ids.length) {
    from += STEP;
    below += heights.of(ids, from, Math.min(from + STEP, ids.length));
  }
  let to = from + STEP;
  while (below < bottom && to < ids.length) {
    below += heights.of(ids, to, Math.min(to + STEP, ids.length));
    to += STEP;
  }
  return { from, to };
}

/** The same range, cut to a list; all of a short one. */
export function cut({ from, to }: Range, rows: number): Range {
  if (rows <= WHOLE) return { from: 0, to: rows };
  const last = Math.min(to, rows);
  return { from: Math.max(0, Math.min(from, last - STEP)), to: last };
}

/**
 * What stands in a list of which some rows are drawn.
 * @param also a row that is drawn wherever it is, such as the one with the focus; -1 for none
 */
export function piecesOf(
  ids: readonly string[],
  heights: RowHeights,
  { from, to }: Range,
  also: number,
): Piece[] {
  const parts: Range[] = [{ from, to }];
  if (also >= to) parts.push({ from: also, to: also + 1 });
  else if (also >= 0 && also < from) parts.unshift({ from: also, to: also + 1 });
  const pieces: Piece[] = [];
  let drawn = 0;
  for (const part of parts) {
    // A gap is named so that no row has to move in the page, which would take its focus.
    addGap(part.from === from ? 'above' : 'apart', drawn, part.from);
    for (let row = part.from; row < part.to; row += 1) pieces.push({ row });
    drawn = part.to;
  }
  addGap('below', drawn, ids.length);
  return pieces;

  function addGap(gap: string, start: number, end: number): void {
    if (end > start) pieces.push({ gap, height: heights.of(ids, start, end) });
  }
}
