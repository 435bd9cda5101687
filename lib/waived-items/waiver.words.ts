/** Why something about a waiver can't be. */
export const WAIVER_REFUSALS = {
  notGiven:
    'An item is waived only when somebody else approves that it waits. Ask for a waiver instead.',
  reworded: 'The reason of a waiver stays as it was approved. End it, and ask for another.',
  over: (day: string) => `That waiver counted until ${day}. Ask for another.`,
  another: 'This item has another waiver meanwhile.',
  settled: (text: string) => `“${text}” is settled, so there is nothing to put off.`,
  live: 'This item has a waiver already, or somebody asked for one.',
  tooSoon: 'Choose a day after today.',
  tooLate: 'A waiver lasts at most a year.',
  ownerOutside: 'This person may not answer items in this project.',
  ownerNeeded: 'Say who stands for the work that is put off: a token can’t.',
  approverSelf: 'Somebody other than you has to approve it.',
  approverOwner: 'Who is responsible for it does not approve that it waits. Choose somebody else.',
  approverOutside: 'This person may not decide in this project.',
  nobody:
    'Somebody other than you and whoever is responsible has to approve a waiver, and nobody else in this project may. Add a reviewer to the project first.',
  nobodyTold: 'Choose who is asked: this project has no other lead and no other reviewer.',
  ownRequest: 'You asked for this waiver, so somebody else decides.',
  ownWork: 'You are responsible for this, so somebody else decides whether it waits.',
  ownToken: 'Your project’s token asked for this waiver, so somebody else decides.',
  token: 'A person decides about a waiver: an agent, or a token of a project, can’t.',
  changed: 'This waiver was changed meanwhile. Look at it again.',
  decided: 'This waiver is not waiting for a decision any more.',
  tooOld: (day: string) => `It was asked for until ${day}, and that day is over.`,
  notLive: 'This waiver is over already.',
} as const;
