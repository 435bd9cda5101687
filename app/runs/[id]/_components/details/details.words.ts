/** What the details of an item say. */
export const DETAILS_WORDS = {
  width: 'Width of the details',
  widthHint: 'Drag to change the width, double-click to reset it',
} as const;
