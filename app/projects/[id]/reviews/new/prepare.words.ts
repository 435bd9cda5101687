import type { ScopeCount } from '@/app/projects/[id]/reviews/new/_components/scope-count.types';

const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`;
const runs = (count: number) => `${count} ${count === 1 ? 'run' : 'runs'}`;

/** What the page that prepares a review says. */
export const PREPARE_WORDS = {
  title: 'Prepare a review',
  projects: 'Projects',
  reviews: 'Reviews',
  description:
    'Everyone judges the items on their own first. Then you discuss the ones you disagree on.',
  archived: 'This project is archived',
  archivedText: 'Restore it to prepare a review.',
  nothing: 'Nothing to review yet',
  nothingText: 'A review is about a project’s runs. Start one first.',
  openProject: 'Open the project',

  what: 'What is reviewed?',
  who: 'Who takes part?',
  how: 'How does it work?',
  name: 'Name',
  prepare: 'Prepare review',
  openIt: 'Open it',
  preparedBefore: 'An earlier attempt has already prepared this review.',

  /** What a review is called, unless somebody says otherwise. */
  names: {
    followUp: 'Follow-up: ',
    of: (run: string) => `Review of ${run}`,
    again: (run: string) => `${run}, reviewed again`,
    numbered: (project: string, number: number) =>
      number === 1 ? `${project}, first review` : `${project}, review ${number}`,
  },

  carryFrom: 'Carry over from',
  carryHint: 'What that review left undecided or deferred is included, whatever you choose below.',
  closedOn: (name: string, day: string) => `${name}, closed ${day}`,
  noEarlier: 'No earlier review',
  loadingLeft: 'Loading what was left',
  nothingLeft: 'Nothing was left undecided.',
  left: (count: number) =>
    `${items(count)} ${count === 1 ? 'was' : 'were'} left and ${count === 1 ? 'is' : 'are'} included:`,
  inRun: (title: string) => `in ${title}`,
  inPutAway: 'in an archived or deleted run, so it is not included',
  deferred: ', deferred',
  more: (count: number) => `${count} more`,

  where: 'Where',
  whole: 'The whole project',
  wholeHint: 'All of its active runs',
  someRuns: 'Chosen runs',
  someRunsHint: 'One or several',
  someStages: 'Chosen stages',
  someStagesHint: 'Such as security and release',
  stages: 'Stages',
  which: 'Which items',
  changed: (count: number) =>
    count === 1 ? 'Only the one that changed' : `Only the ${count} that changed`,
  changedHint: 'What is no longer as it was signed off',
  all: 'All of them',
  allHint: 'Whatever was decided before',
  toConfirm: 'To confirm',
  toConfirmHint: 'What was answered, but does not count yet: an agent’s claims above all',
  notAccepted: 'Not accepted yet',
  notAcceptedHint: 'What no review has accepted as it is now',
  needsWork: 'Needs work since the last review',
  needsWorkHint: 'What was sent back, even if it was changed since',
  chosen: 'Chosen items',
  chosenHint: 'Pick them one by one',
  none: 'Nothing more',
  noneHint: 'Only what is carried over',
  firstChoose: 'Choose runs or stages first.',
  loading: (title: string) => `Loading ${title}`,
  ownChosen: (stage: string, own: number, total: number) => `${stage}, ${own} of ${total} chosen`,
  noneOfThese: 'Deselect all items',
  allOfThese: 'Select all items',
  counting: 'Counting',
  /** "34 items in 3 runs, 2 of them carried over, and 1 more carried over" */
  scope: ({ items: found, runs: within, among, more }: ScopeCount) => {
    const left = `${items(more)} carried over`;
    if (found === 0) return more === 0 ? 'Nothing to review here yet' : left;
    return [
      `${items(found)} in ${runs(within)}`,
      ...(among > 0 ? [among === found ? 'carried over' : `${among} of them carried over`] : []),
      ...(more > 0 ? [`and ${more} more carried over`] : []),
    ].join(', ');
  },
  items,
  runsAndItems: (runCount: number, itemCount: number) => `${runs(runCount)}, ${items(itemCount)}`,

  facilitator: 'Facilitator',
  facilitatorHint: 'Leads from item to item and records the decisions. You can hand over later.',
  people: 'People',
  filter: 'Filter people',
  filterHint: 'Filter by name',
  chooseNone: 'Deselect everyone',
  chooseAll: 'Select everyone',
  chooseThese: 'Select these',
  you: (name: string) => `${name} (you)`,
  nobodyElse: 'No one else is in this project yet.',
  noResults: 'No results',
  invited: (count: number) =>
    count === 0
      ? 'No one is invited besides the facilitator.'
      : `${count} ${count === 1 ? 'person is' : 'people are'} invited besides the facilitator.`,
  othersJoin: 'Others who can see the project can join with the review’s link.',

  date: 'Date',
  dateHint: 'Optional. Tells the others when it is planned.',
  minutes: 'Minutes per item',
  minutesHint: 'Optional. A timer tells you when an item’s discussion has taken that long.',
  quorum: 'Quorum',
  quorumHint: 'How many people must sign off a run before it counts as signed.',
  quorumTooHigh: (most: number, people: number) =>
    `A run needs ${most} sign-offs, but only ${people === 1 ? 'you are' : `${people} people are`} invited.`,
  blind: 'Blind votes',
  blindHint: 'No one sees how the others voted until an item is discussed.',
  repeats: 'Repeats',
  repeatsHint: 'When it closes, the next one is prepared with the same people and items.',
  never: 'Never',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  reopens: 'Reopen when it begins',
  reopensFollowing: 'Reopened items are checked again from the start.',
  reopensLater: 'From the next review on. Reopened items are checked again from the start.',
  reopenNothing: 'Nothing: answers stay as they are',
  reopenAccepted: 'What the previous review accepted',
  reopenAll: 'Everything done or not applicable',
} as const;
