/** A moment as a file's name can have it, to the second in UTC: `2026-11-27T02-00-00Z`. */
export const fileTime = (at: Date): string =>
  `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
