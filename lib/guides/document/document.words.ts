export const DOCUMENT_WORDS = {
  /** What a box is called whose task has no words. */
  task: 'Task',
} as const;
