/** What the field for a run's subject says. */
export const SUBJECT_WORDS = {
  label: 'Subject',
  example: 'POST /refunds',
  hint: (title: string) => `Optional. The run will be called “${title}”.`,
} as const;
