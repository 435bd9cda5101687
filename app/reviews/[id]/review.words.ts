/** The words of a review's discussion, its decisions and its sign-offs. */
export const WORDS = {
  notFound: {
    title: 'Review not found',
    why: 'It may have been removed, or you may need to be invited to its project. Guests come in by the link they were given.',
  },
  notDone: 'Not done: the server could not be reached. Try again.',
  notCounted: (item: string, reason: string) => `Your vote on “${item}” was not counted: ${reason}`,
  noteNotSaved: (reason: string) => `The note was not saved: ${reason}`,
  youLead: 'You lead the review now.',
  leads: (name: string) => `${name} leads the review now.`,

  discussion: 'The discussion',
  decidedOf: (total: number) => ` of ${total} decided`,
  discussFirst: 'Discuss first item',
  discussNext: 'Discuss next item',
  discussPrevious: 'Discuss previous item',
  discussThis: 'Discuss this item',
  nextItem: 'Next item',
  nothingYet: 'No item is being discussed yet',
  leadHint:
    'Everybody is led to it, and who voted what is shown. What all passed can be accepted together from the agenda.',
  waitHint: (leader: string) =>
    `${leader} begins with the first item in a moment. Until then you can read the agenda.`,
  notChosen: (leader: string) => `${leader} has not chosen an item to discuss.`,
  votesLater: 'Who voted what shows when the item is discussed.',
  following: (leader: string) => `Following ${leader}`,
  stopFollowing: 'Stop following',
  elsewhere: 'You are looking elsewhere',
  follow: (name: string) => `Follow ${name}`,
  isOn: (leader: string, item: string) => `${leader} is on “${item}”.`,
  followers: (along: number, elsewhere: number) =>
    `${along} ${along === 1 ? 'person follows' : 'people follow'} you${
      elsewhere > 0 ? `, ${elsewhere} ${elsewhere === 1 ? 'looks' : 'look'} elsewhere` : ''
    }.`,
  lookingOn: 'You are looking on',
  joinToVote: 'Join to vote and to write in the notes.',
  close: 'Close review',
  closeTitle: 'Close the review?',
  closeLeft: (left: number) =>
    left === 0
      ? 'Everything is decided. '
      : `${left} ${left === 1 ? 'item is' : 'items are'} not decided; ${
          left === 1 ? 'it is' : 'they are'
        } listed in the minutes and carried over. `,
  closeLacking: (count: number) =>
    count === 0
      ? ''
      : `${count} accepted ${count === 1 ? 'item does' : 'items do'} not count yet, so ${
          count === 1 ? 'its run' : 'their runs'
        } can’t be signed off before somebody else confirms them or adds evidence. `,
  closeFinal: 'A closed review is signed off and not opened again.',
  closeRepeats: ' The next one is prepared at once.',
  closeConfirm: 'Close the review',

  decisionTitle: 'Decision',
  minute: '1 min',
  timeLeft: (clock: string) => `${clock} left`,
  oneMinute: 'One minute more',
  setTimer: 'Set a timer of one minute',
  timeUpItem: 'Time is up for this item',
  halfMinute: 'Less than half a minute left',
  timeUp: 'Time is up',
  agenda: 'Agenda',
  onlyUndecided: 'Only undecided',
  allDecided: 'Everything is decided.',
  spotlight: 'Under discussion',
  votes: 'Votes',
  voteAgainHint: 'Vote again, knowing what was said',
  voteAgain: 'Vote again',
  reveal: 'Reveal the votes',
  endVote: 'End the vote',
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: 'Not saved yet. Trying again.',
  sharedNote: 'Shared note',
  noNote: 'No note.',
  noteHint: 'What everybody should remember. All can write here, in Markdown.',
  noteClash: 'Somebody changed the same words',
  keepBoth: 'Keep both',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep theirs',
  theirs: 'Theirs:',
  history: 'History',
  noHistory: 'The history could not be loaded.',
  loadingHistory: 'Loading the history',
  showAll: (count: number) => `Show all ${count}`,
  earlier: 'Earlier reviews',
  notDecided: 'Not decided',
  nothingHappened: 'Nothing has happened to it yet.',
  acceptTogether: 'Accept together',
  items: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`,
  passedByAll: (items: string) => `${items} passed by everybody who voted.`,
  acceptAll: (count: number) =>
    count === 1 ? 'Accept it together' : `Accept all ${count} together`,
  noVote: (names: readonly string[]) => `No vote: ${names.join(', ')}`,
  nobodyVoted: 'Nobody voted on it.',
  guestNamed: (name: string) => `${name} (guest)`,
  carriedOver: 'Carried over',
  answer: 'Answer',
  due: (day: string) => `due ${day}`,
  confirmedBy: (who: string) => `Confirmed by ${who}`,
  notCountedYet: (needs: string) => `Does not count yet: it needs ${needs}.`,
  note: 'Note',
  actions: 'Actions',
  itemActions: 'Actions of the item',
  evidence: 'Evidence',
  noEvidence: 'No evidence.',
  guidance: 'What the guide says',
  comments: 'Comments',
  votesOfRound: (round: number) => `Votes, round ${round}`,
  inRound: (count: number, all: number) =>
    `${count} of ${all} have voted in this round. Votes are hidden until they are revealed.`,
  roundHidden: (round: number) => `Round ${round}: votes are hidden`,
  overBy: (clock: string) => `Over by ${clock}`,
  acceptTitle: (items: string) => `Accept ${items} together?`,
  becomeDone: (count: number) =>
    count === 1
      ? '1 item is not done yet and becomes done.'
      : `${count} items are not done yet and become done.`,
  onlyClaimed: (count: number, all: number) => {
    if (all === 1) return 'It is only claimed: the review stands for it.';
    return count === 1
      ? `1 of the ${all} is only claimed: the review stands for it.`
      : `${count} of the ${all} are only claimed: the review stands for them.`;
  },
  willLack: (count: number, all: number) => {
    if (all === 1) return 'It will not count yet: it needs evidence.';
    return count === 1
      ? '1 of them will not count yet: it needs evidence.'
      : `${count} of them will not count yet: they need evidence.`;
  },
  round: (round: number) => `Round ${round}`,

  decision: {
    title: 'What is decided',
    accepted: { verb: 'Accept', hint: 'It is done as it stands.' },
    needs_work: { verb: 'Needs work', hint: 'It is opened again, with the reason.' },
    not_applicable: { verb: 'Not applicable', hint: 'It does not concern this project.' },
    deferred: { verb: 'Defer', hint: 'It is carried into the next review.' },
    reason: 'Reason',
    reasonOptional: 'Reason (optional)',
    needsEvidence: 'It will not count yet: its stage asks for evidence, and there is none.',
    withAction: 'Note an action',
    action: 'What is to be done',
    actionHint: 'The reason’s first line',
    owner: 'Owner',
    nobody: 'Nobody yet',
    dueOn: 'Due date',
    decide: 'Decide',
    decideAgain: 'Decide again',
    thenNext: 'Discuss next item',
    by: (name: string) => `by ${name}`,
    none: 'Nothing is decided yet.',
    changed: 'The answer was changed after this was decided.',
    keep: 'Keep it as decided',
  },
  against: (most: string) => `Against most votes: ${most}.`,
  voted: (count: number, of: number, vote: string) => `${count} of ${of} voted “${vote}”`,
  sayWhy: (most: string) => `${most}. Say why you decide otherwise: the minutes show it.`,

  signOff: {
    title: 'Sign-off',
    signed: 'Signed',
    signedBy: (name: string) => `${name} signed `,
    signedAs: (title: string) => `, as “${title}”`,
    /** What somebody signed and what changed since: a few of the items, and how many more. */
    stale: (name: string, items: readonly string[], more: number) =>
      items.length === 0
        ? `${name}’s sign-off is stale: something was changed, or is no longer confirmed.`
        : `${name}’s sign-off is stale: ${items.map((item) => `“${item}”`).join(', ')}${
            more > 0 ? ` and ${more} more` : ''
          } changed since.`,
    outside: 'an item outside this review',
    reviewAgain: 'Review these changes again',
    count: (valid: number, quorum: number) =>
      `${valid} of ${quorum} ${quorum === 1 ? 'sign-off' : 'sign-offs'}`,
    left: (left: number) =>
      left === 1
        ? '1 item is not accepted as it stands, so the run can’t be signed.'
        : `${left} items are not accepted as they stand, so the run can’t be signed.`,
    lacking: (count: number, needs: string) =>
      count === 1
        ? `1 item is accepted and needs ${needs} before the run can be signed.`
        : `${count} items are accepted and need ${needs} before the run can be signed.`,
    toConfirm: 'Show what is to confirm',
    explained:
      'Your signature says that you accept these runs exactly as they stand now. A later change of an answer or its evidence makes it stale until it is taken back.',
    runs: 'Runs to sign off',
    chooseRun: 'Choose a run to sign off.',
    done: (count: number) =>
      count === 1 ? 'You signed the run off.' : `You signed ${count} runs off.`,
    nothingLeft: 'There is nothing more for you to sign.',
  },
} as const;
