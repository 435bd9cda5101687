/** Why something is not confirmed or rejected. */
export const CONFIRM_WORDS = {
  reason: 'Say why it is rejected.',
  inPerson: 'Confirming takes a person, not an agent or a script.',
  otherRun: 'This item is not in this run.',
  nothing: (text: string) => `“${text}” is not waiting for confirmation.`,
  own: (text: string) => `You answered “${text}” yourself. Somebody else has to confirm it.`,
  notYours: (text: string) => `“${text}” is not confirmed by you any more.`,
} as const;
