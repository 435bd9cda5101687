/** Where a run is not there. */
export const WORDS = {
  title: 'Run not found',
  why: 'It may have been deleted, in which case its project can restore it, or you may need an invitation to see it.',
} as const;
