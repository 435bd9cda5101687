/** What the lists of a project's reviews say. */
export const REVIEWS_WORDS = {
  title: 'Reviews',
  titleOf: (project: string) => `Reviews of ${project}`,
  projects: 'Projects',
  description:
    'Sessions in which the team judges items together, decides and signs off. Newest first.',
  prepare: 'Prepare a review',
  prepareFirst: 'Prepare the first review',
  which: 'Which reviews',
  states: { all: 'All', open: 'Open', closed: 'Closed' },
  none: (state: 'all' | 'open' | 'closed') =>
    state === 'all' ? 'No reviews yet' : `No ${state} reviews`,
  noneHint: 'Prepare one: choose what it is about and who takes part.',
  noneText:
    'In a review the team judges the items together, decides and signs off. The results are kept on record.',
  pages: 'Pages of reviews',
  all: (total: number) => `All ${total}`,
  allOf: ' reviews',
  phases: { lobby: 'Lobby', judging: 'Judging', discussing: 'Discussing', closed: 'Closed' },
  repeats: { weekly: 'Weekly', monthly: 'Monthly', quarterly: 'Quarterly' },
  ledBy: (name: string) => `Led by ${name}`,
  closed: 'Closed',
  decidedOf: (name: string, decided: number, total: number) =>
    `${name}: ${decided} of ${total} items decided`,
  decided: (decided: number, total: number) => `${decided}/${total} decided`,
  accepted: 'accepted',
  sentBack: 'need work',
  sentBackOne: 'needs work',
  notApplicable: 'not applicable',
  left: 'left for the next review',
  followUp: 'Follow up',
  on: (name: string) => ` on ${name}`,
} as const;

/** What the lists of a project's actions say. */
export const ACTIONS_WORDS = {
  title: 'Actions',
  titleOf: (project: string) => `Actions of ${project}`,
  projects: 'Projects',
  description:
    'What reviews decided has to be done, and what people added at items. Earliest due first.',
  hint: 'When a review says that an item needs work, the action appears here.',
  overdue: (count: number) => `${count} overdue`,
  allOpen: (count: number) => (count > 0 ? `All ${count} open` : 'All'),
  allOf: ' actions',
  open: 'Open actions',
  nothing: 'Nothing to do. When a review says that an item needs work, the action appears here.',
} as const;
