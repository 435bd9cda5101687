/** What is said of the line between the list and the details. */
export const DIVIDER_WORDS = {
  width: 'Width of the details',
  widthHint: 'Drag to change the width, double-click to reset it',
} as const;
