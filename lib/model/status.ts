/**
 * What a run can say of an item: every rule of a status, in the order in which they are offered.
 * A new status is one more entry here, and its icon in `components/items/status-mark.tsx`; a new
 * tone is colours there, in `components/runs/progress-bar.tsx` and in `app/globals.css`.
 */
export const STATUS_RULES = {
  open: {
    word: 'Open',
    predicate: 'is open',
    told: ['reopened', ''],
    counted: 'open',
    field: 'open',
    settled: false,
    putOff: false,
    reason: null,
    key: 'x',
    tone: 'neutral',
    place: 5,
  },
  done: {
    word: 'Done',
    predicate: 'is done',
    told: ['marked', 'done'],
    counted: 'done',
    field: 'done',
    settled: true,
    putOff: false,
    reason: null,
    key: 'x',
    tone: 'done',
    place: 1,
  },
  needs_work: {
    word: 'Needs work',
    predicate: 'needs work',
    told: ['marked', 'as “needs work”'],
    counted: 'needing work',
    field: 'needsWork',
    settled: false,
    putOff: false,
    reason: 'Say why it needs work.',
    key: 'w',
    tone: 'warn',
    place: 4,
  },
  not_applicable: {
    word: 'Not applicable',
    predicate: 'is not applicable',
    told: ['marked', 'as not applicable'],
    counted: 'not applicable',
    field: 'notApplicable',
    settled: true,
    putOff: false,
    reason: 'Say why it is not applicable.',
    key: 'n',
    tone: 'skip',
    place: 2,
  },
  waived: {
    word: 'Waived',
    predicate: 'is waived',
    told: ['put', 'off'],
    counted: 'waived',
    field: 'waived',
    settled: false,
    putOff: true,
    reason: 'Say why it can wait.',
    key: 'l',
    tone: 'wait',
    place: 3,
  },
} as const satisfies Record<string, StatusRule>;

interface StatusRule {
  /** What it is called. */
  word: string;
  /** What an item of it is or does: "“Write tests” needs work". */
  predicate: string;
  /** What somebody did who gave it, before and behind the item: "marked … done". */
  told: readonly [string, string];
  /** What items of it are called behind their number: "3 needing work". */
  counted: string;
  /** Its number's name in a progress of the API. */
  field: string;
  /** Whether nothing is left to do. What is not settled waits for somebody. */
  settled: boolean;
  /**
   * Whether somebody else agreed that it waits until a day. Such a status is given by a waiver
   * alone, and asks nobody to do anything until it ends; it is no more done than an open one.
   */
  putOff: boolean;
  /** Asks for the justification that it needs; none where it needs none. */
  reason: string | null;
  /** The key that gives it; two may share one, which then goes from the one to the other. */
  key: string;
  /** Its colour, by the names of the theme. */
  tone: 'neutral' | 'done' | 'warn' | 'skip' | 'wait';
  /** Its place in bars and tables: what is settled first. */
  place: number;
}

export type Status = keyof typeof STATUS_RULES;

/** All of them, as they are offered. */
export const STATUSES = Object.keys(STATUS_RULES) as [Status, ...Status[]];

/** All of them, as bars and tables have them. */
export const STATUSES_IN_PLACE = STATUSES.toSorted(
  (one, other) => STATUS_RULES[one].place - STATUS_RULES[other].place,
);

/** Those that leave nothing to do, and those that wait for somebody. */
export const SETTLED = STATUSES.filter((status) => STATUS_RULES[status].settled);
export const UNSETTLED = STATUSES.filter((status) => !STATUS_RULES[status].settled);

/** Those that people give as an answer; the others come by a waiver. */
export const GIVEN = STATUSES.filter((status) => !STATUS_RULES[status].putOff);

/** Those that ask somebody to do something now: what is waived does not until that ends. */
export const WAITING = UNSETTLED.filter((status) => !STATUS_RULES[status].putOff);

/** Whether it waits until a day, by a waiver. */
export const isPutOff = (status: Status): boolean => STATUS_RULES[status].putOff;

/** Whether somebody has to do something now. */
export const isWaiting = (status: Status): boolean => WAITING.includes(status);

/** Whether nothing is left to do. */
export const isSettled = (status: Status): boolean => STATUS_RULES[status].settled;

/** Whether a status says nothing without a reason. */
export const needsJustification = (status: Status): boolean => STATUS_RULES[status].reason !== null;

/** A value for each of them. */
export const forStatuses = <T>(of: (status: Status) => T): Record<Status, T> =>
  Object.fromEntries(STATUSES.map((status) => [status, of(status)])) as Record<Status, T>;

/** What each is called. */
export const STATUS_WORDS = forStatuses<string>((status) => STATUS_RULES[status].word);

/** What is settled, in words: "done or not applicable". */
export const SETTLED_WORDS = SETTLED.map((status) => STATUS_RULES[status].counted).join(' or ');

/** How many of some counted items are settled. */
export const settledIn = (counts: Readonly<Record<Status, number>>): number =>
  SETTLED.reduce((sum, status) => sum + counts[status], 0);

/** How many of some counted items wait for somebody now, so that nobody can sign. */
export const waitingIn = (counts: Readonly<Record<Status, number>>): number =>
  WAITING.reduce((sum, status) => sum + counts[status], 0);

/** How many of some counted items are put off by a waiver. */
export const putOffIn = (counts: Readonly<Record<Status, number>>): number =>
  STATUSES.filter(isPutOff).reduce((sum, status) => sum + counts[status], 0);
