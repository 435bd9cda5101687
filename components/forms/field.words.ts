/** What fields say, whatever form they stand in. */
export const FIELD_WORDS = {
  count: (length: number, most: number) => `${figure(length)} of ${figure(most)} characters`,
  full: (most: number) => `${figure(most)} of ${figure(most)} characters. Nothing more fits.`,
  tooLong: (length: number, most: number) => {
    const over = length - most;
    return `Too long: at most ${figure(most)} characters. Remove ${figure(over)} ${over === 1 ? 'character' : 'characters'}.`;
  },
  spoken: 'Too long',
} as const;

const figure = (count: number) => count.toLocaleString('en');
