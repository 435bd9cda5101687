/** What is said where two people changed the same thing. */
export const WORDS = {
  title: 'Somebody changed this at the same time',
  what: 'Your change isn’t saved. Choose a version.',
  theirs: 'Keep theirs',
  mine: 'Use mine',
  edited: 'Use the edited text',
  theirsOf: (name: string) => `Theirs: ${name}`,
  theirVersion: 'Theirs',
  myVersion: 'Mine',
  both: 'Or combine both',
  none: 'None',
} as const;
