/** The edges of a box, in pixels of the window. */
interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Pixels between a field and its list, and between the list and the edge of what is seen. */
const GAP = 4;

/** What a list is given at least, if there is so much room at all. */
const LEAST = 120;

/**
 * Where a list of a field stands: below it, or above where there is more room, and never past what
 * is seen of the window. `bottom` is set instead of `top` for one above, so that it grows upwards.
 */
export function placeList(
  field: Edges,
  seen: Edges,
  { height, windowHeight }: { height: number; windowHeight: number },
) {
  // A field that is out of sight is as good as one at the edge.
  const within = (y: number) => Math.min(Math.max(y, seen.top), seen.bottom);
  const [top, bottom] = [within(field.top), within(field.bottom)];
  const below = seen.bottom - bottom - 2 * GAP;
  const above = top - seen.top - 2 * GAP;
  const isAbove = below < Math.min(height, Math.max(LEAST, above)) && above > below;
  const left = Math.max(field.left, seen.left + GAP);
  return {
    left,
    width: Math.min(field.right, seen.right - GAP) - left,
    maxHeight: Math.max(0, isAbove ? above : below),
    ...(isAbove
      ? { top: null, bottom: windowHeight - top + GAP }
      : { top: bottom + GAP, bottom: null }),
  };
}
