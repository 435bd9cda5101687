/** What is said of a run's sign-offs below the line that sums them up. */
export const DETAILS_WORDS = {
  personSigned: ' signed ',
  signedThere: (seq: number) => `, as of event ${seq}, in `,
  signedHere: (seq: number) => `, as of event ${seq}, on this page`,
  signedAs: (title: string) => `, signed as “${title}”`,
  stale: ' (stale)',
  changed: 'What changed since',
  changedMore: (count: number) =>
    `And ${count} ${count === 1 ? 'change' : 'changes'} before ${count === 1 ? 'that' : 'those'}.`,
  backAgain: 'Take the changes back, and the sign-offs are valid again.',
} as const;
