/** The words of a run's sign-offs, on its page. */
export const WORDS = {
  staleSummary: (count: number, names: string) =>
    count === 0
      ? `Changed since ${names} signed.`
      : `${count === 1 ? '1 item differs' : `${count} items differ`} from what ${names} signed.`,
  validSummary: (valid: number, quorum: number, names: string) => `${valid} of ${quorum}: ${names}`,
  personSigned: ' signed ',
  signedThere: (seq: number) => `, as of event ${seq}, in `,
  signedHere: (seq: number) => `, as of event ${seq}, on this page`,
  signedAs: (title: string) => `, signed as “${title}”`,
  stale: ' (stale)',
  changed: 'What changed since',
  changedMore: (count: number) =>
    `And ${count} ${count === 1 ? 'change' : 'changes'} before ${count === 1 ? 'that' : 'those'}.`,
  reviewChanges: 'Review just that',
  backAgain: 'Take the changes back, and the sign-offs are valid again.',
  complete: 'Every item is done or not applicable.',
  signOff: 'Sign off',
  signTitle: 'Sign off this run',
  signExplained:
    'Your signature says that you accept this run exactly as it stands now. A later change of an answer or its evidence makes it stale until it is taken back.',
  waiting: (count: number) =>
    `${count === 1 ? '1 change is' : `${count} changes are`} not saved yet. Sign off once ${count === 1 ? 'it is' : 'they are'}.`,
  signed: 'You signed the run off.',
  changeTitle: 'Change a signed run?',
  changeExplained: (names: string, count: number) =>
    `This run is signed off by ${names}. A change makes the ${count === 1 ? 'sign-off' : 'sign-offs'} stale until the answers are as they were or the run is signed again.`,
  change: 'Change',
  madeStale: (names: string) =>
    `Your change made the sign-off by ${names} stale: the run was signed before it was sent.`,
  takeBack: 'Undo',
} as const;
