import type { Phase, Vote } from '@/lib/reviews/review.types';

interface KeyLine {
  keys: readonly string[];
  what: string;
}

/** The keys that vote. */
export const VOTE_KEYS: Readonly<Record<string, Vote>> = {
  p: 'pass',
  w: 'needs_work',
  n: 'not_applicable',
  '?': 'unsure',
};

const ALWAYS: KeyLine[] = [
  { keys: ['h', 'F1'], what: 'This list' },
  { keys: ['⌘ K', 'Ctrl K'], what: 'All commands' },
];

const VOTING: KeyLine[] = [
  { keys: ['p'], what: 'Pass' },
  { keys: ['w'], what: 'Needs work' },
  { keys: ['n'], what: 'Not applicable' },
  { keys: ['?'], what: 'Unsure' },
];

const MOVING: KeyLine[] = [
  { keys: ['j', '→'], what: 'Next item' },
  { keys: ['k', '←'], what: 'Previous item' },
];

const JUDGING: KeyLine[] = [
  ...VOTING,
  ...MOVING,
  { keys: ['o'], what: 'Next without my vote' },
  { keys: ['c'], what: 'Comment on my vote' },
  { keys: ['g'], what: 'Show or hide the guidance' },
];

const DISCUSSING: KeyLine[] = [
  ...MOVING,
  { keys: ['f'], what: 'Follow the facilitator' },
  { keys: ['c'], what: 'Write in the shared note' },
  { keys: ['g'], what: 'Show or hide the guidance' },
];

const LEADING: KeyLine[] = [
  { keys: ['s'], what: 'Discuss the item I look at' },
  { keys: ['Shift J'], what: 'Discuss next item' },
  { keys: ['Shift K'], what: 'Discuss previous item' },
  { keys: ['a'], what: 'Decide: accepted' },
  { keys: ['w'], what: 'Decide: needs work' },
  { keys: ['n'], what: 'Decide: not applicable' },
  { keys: ['d'], what: 'Decide: deferred' },
  { keys: ['r'], what: 'Reveal the votes' },
];

const AGAIN: KeyLine[] = [{ keys: ['p', 'w', 'n', '?'], what: 'Vote, in a new round' }];

/** The keys of a phase, as the help lists them. */
export function keysOf(phase: Phase, leads: boolean): readonly KeyLine[] {
  if (phase === 'judging') return [...JUDGING, ...ALWAYS];
  if (phase === 'discussing')
    return [...DISCUSSING, ...AGAIN, ...(leads ? LEADING : []), ...ALWAYS];
  return ALWAYS;
}
