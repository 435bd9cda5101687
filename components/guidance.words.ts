/** What is said around a guide's text, and around what is folded. */
export const WORDS = {
  title: 'Guidance',
  what: 'guidance',
  loading: 'Loading guidance',
  failed: 'The guidance could not be loaded.',
  showAll: 'Show all',
  showLess: 'Show less',
} as const;
