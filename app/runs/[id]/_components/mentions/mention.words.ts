/** What is said where people are mentioned. */
export const MENTION_WORDS = {
  people: 'People you can mention',
} as const;
