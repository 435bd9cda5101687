/** What the dialogs about a run's sign-offs say. */
export const DIALOG_WORDS = {
  waived: (count: number) =>
    `${count === 1 ? '1 item is waived. It is' : `${count} items are waived. They are`} not done, and your signature says so. It goes stale when ${count === 1 ? 'the waiver ends' : 'one of the waivers ends'}.`,
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
} as const;
