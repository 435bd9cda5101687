/** What is said around a guide's text. */
export const WORDS = {
  title: 'Guidance',
  what: 'guidance',
  loading: 'Loading guidance',
  failed: 'The guidance could not be loaded.',
} as const;
