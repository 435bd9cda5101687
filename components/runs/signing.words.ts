/** How a run stands with its sign-offs, in a word or two. */
export const SIGNING_MARKS = {
  signed: 'Signed off',
  partly: 'Partly signed off',
  stale: 'Sign-off stale',
} as const;
