/** What a signature accepted that was not done. */
export const withWaived = (count: number) =>
  count === 0 ? '' : `, with ${count === 1 ? '1 item' : `${count} items`} waived`;

/** The words of a run's sign-offs that its page may show from the start. */
export const WORDS = {
  staleSummary: (count: number, names: string) =>
    count === 0
      ? `Changed, or no longer confirmed, since ${names} signed.`
      : `${count === 1 ? '1 item differs' : `${count} items differ`} from what ${names} signed.`,
  validSummary: (valid: number, quorum: number, names: string, waived: number) =>
    `${valid} of ${quorum}: ${names}${withWaived(waived)}`,
  reviewChanges: 'Review these changes',
  complete: (waived: number) =>
    waived > 0 ? `Complete except ${waived} waived.` : 'Every item is done or not applicable.',
  signOff: 'Sign off',
  apart: (text: string) =>
    `You answered “${text}”, and here whoever answered does not sign off: somebody else does.`,
  madeStale: (names: string) =>
    `Your change made the sign-off by ${names} stale: the run was signed before it was sent.`,
  takeBack: 'Undo',
} as const;
