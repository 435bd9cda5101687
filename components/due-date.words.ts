/** What a due date says. */
export const DUE_WORDS = {
  overdueSince: 'Overdue since',
  due: 'Due',
  today: 'today',
} as const;
