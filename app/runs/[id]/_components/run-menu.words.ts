/** The entries of the menu of a run, and what comes of them. */
export const WORDS = {
  archive: 'Archive',
  archived: 'The run is archived.',
  activated: 'The run is active again.',
  restore: 'Restore',
  review: 'Prepare a review',
  source: 'Download the document with its boxes ticked',
  delete: 'Delete',
  deleted: (title: string) => `“${title}” is deleted.`,
  deleteTitle: (title: string) => `Delete “${title}”?`,
  deleteWhat: 'Its answers, evidence and comments are deleted with it. It can be restored.',
  deleteRun: 'Delete run',
} as const;
