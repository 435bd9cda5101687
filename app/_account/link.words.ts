/** What is said of a link that is a secret, whatever it leads to. */
export const LINK_WORDS = {
  tooMany: 'Too many tries',
} as const;
