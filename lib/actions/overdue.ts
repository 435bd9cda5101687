/**
 * Whether an action should be done by now: it is open, and its day is over.
 * @param day the present calendar day, `YYYY-MM-DD`
 */
export const isOverdue = (
  { done, dueOn }: { done: boolean; dueOn: string | null },
  day: string,
): boolean => !done && dueOn !== null && dueOn < day;
