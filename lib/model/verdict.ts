/** What somebody says to what was answered: yes, no, or that their own yes is taken back. */
export const VERDICTS = ['confirm', 'reject', 'take_back'] as const;

export type Verdict = (typeof VERDICTS)[number];
