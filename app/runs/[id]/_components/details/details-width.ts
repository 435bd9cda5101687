/** How wide the details are beside the list, in pixels; `NORMAL` until somebody moves the line. */
export const NORMAL = 432;
const LEAST = 320;
const MOST = 900;
const STEP = 16;
const KEY = 'walkaround:details-width';

/** The most that the details may take of a page so wide: the list keeps the rest. */
export const room = (page: number) => Math.max(LEAST, Math.min(MOST, Math.floor(page * 0.6)));

/** The nearest width that is allowed, in whole pixels, with room for `most`. */
export const clampWidth = (width: number, most: number) =>
  Math.round(Math.max(LEAST, Math.min(most, width)));

/** Where a key takes the line from `width`; null for other keys. Left makes the details wider. */
export function keyWidth(key: string, width: number, most: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return clampWidth(width + STEP, most);
    case 'ArrowRight':
      return clampWidth(width - STEP, most);
    case 'Home':
      return clampWidth(0, most);
    case 'End':
      return most;
    default:
      return null;
  }
}

/** What was remembered in this browser, else `NORMAL`. */
export function readWidth(): number {
  try {
    const width = Number(localStorage.getItem(KEY));
    return width >= LEAST && width <= MOST ? width : NORMAL;
  } catch {
    return NORMAL;
  }
}

/** Remembers it in this browser, where that is allowed. */
export function saveWidth(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    // It holds until the page is left.
  }
}
