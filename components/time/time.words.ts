/** What due dates and moments say; their figures are the browser's. */
export const TIME_WORDS = {
  overdueSince: 'Overdue since',
  due: 'Due',
  today: 'today',
  justNow: 'just now',
  inAMoment: 'in a moment',
} as const;
