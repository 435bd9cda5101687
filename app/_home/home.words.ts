import type { ListState } from '@/lib/model/list-state';

const STATES: Record<ListState, string> = {
  active: 'Active projects',
  archived: 'Archived projects',
  deleted: 'Deleted projects',
};

/** What the home page says of its projects. */
export const HOME_WORDS = {
  title: 'Projects',
  newProject: 'New project',
  which: 'Which projects',
  listTitle: (state: ListState) => STATES[state],
  pinned: 'Pinned',
  others: 'Other projects',
  count: (total: number) => `${total.toLocaleString('en')} ${total === 1 ? 'project' : 'projects'}`,
  shown: (shown: number, total: number) =>
    shown >= total
      ? `All ${total.toLocaleString('en')} shown`
      : `${shown.toLocaleString('en')} of ${HOME_WORDS.count(total)} shown`,
  more: 'Show more',
  pin: (name: string) => `Pin ${name}`,
  unpin: (name: string) => `Unpin ${name}`,
  membersOnly: 'Members only',
  needWork: (count: number) => `${count} ${count === 1 ? 'needs' : 'need'} work`,
  toConfirm: (count: number) => `${count} to confirm`,
  noRuns: 'No runs yet',
  byStage: 'Progress by stage',
  lastActivity: 'Last activity',
  restore: 'Restore',
  restoredToast: (name: string) => `Restored ${name}.`,
  open: 'Open',
  removeForGood: 'Remove for good',
  removableFrom: (day: string) => `Can be removed for good from ${day}`,
  removeTitle: (name: string) => `Remove “${name}” for good?`,
  removeText:
    'Its runs, answers, evidence, reviews and history go, and nobody can bring them back. What is kept: that it was there, who removed it and when, and the last hash of its history. Backups made before still have it.',
  removeName: 'Type its name to confirm',
  removedToast: (name: string) => `Removed ${name} for good.`,
  leadRestores: 'A lead can restore it.',

  search: 'Search projects',
  searchHint: 'Search by name',
  searchButton: 'Search',
  sortBy: 'Sort by',
  lastActivitySort: 'Last activity',
  nameSort: 'Name',
  newestSort: 'Newest',

  allActive: 'All active projects',
  noResults: 'No results',
  noMatch: (state: ListState, q: string) =>
    `No ${state === 'active' ? '' : `${state} `}project has “${q}” in its name.`,
  noArchived: 'No archived projects',
  noArchivedText: 'Archive a project when it is finished. It stays readable and can be restored.',
  noDeleted: 'No deleted projects',
  noDeletedText: 'Deleted projects are kept here, in case someone wants them back.',
  first: 'Create your first project',
  firstText:
    'Say what you are building, and Walkaround lays out the checklists it calls for, stage by stage.',
  myAccount: 'See it under My account',
} as const;
