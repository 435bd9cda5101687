/** What is in use, put away, or deleted: the states that projects and runs are listed by. */
export const LIST_STATES = ['active', 'archived', 'deleted'] as const;
export type ListState = (typeof LIST_STATES)[number];
