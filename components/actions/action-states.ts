/** The states that actions are listed by. */
export const ACTION_STATES = ['open', 'overdue', 'done'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
