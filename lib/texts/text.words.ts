/** Why a text is shown as it was typed. */
export const TEXT_WORDS = {
  tooLong: 'Shown as it was typed: formatting it would take too long.',
  notYet: 'Shown as it was typed: it has not been formatted yet.',
} as const;
