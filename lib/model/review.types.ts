/** Where a review stands, in order. */
export const PHASES = ['lobby', 'judging', 'discussing', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** What a person can think of an item. */
export const VOTES = ['pass', 'needs_work', 'not_applicable', 'unsure'] as const;
export type Vote = (typeof VOTES)[number];

/** What a review can decide on an item. */
export const DECISIONS = ['accepted', 'needs_work', 'not_applicable', 'deferred'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The decisions by which a review accepts an item. */
export const ACCEPTING: readonly Decision[] = ['accepted', 'not_applicable'];

/** Whether a review accepted an item by its decision, if it made one. */
export const isAccepting = (decision: Decision | null | undefined): boolean =>
  decision != null && ACCEPTING.includes(decision);

/** How often a review comes again. */
export const REPEATS = ['never', 'weekly', 'monthly', 'quarterly'] as const;
export type Repeat = (typeof REPEATS)[number];

/** What a coming review opens again when it begins: nothing, what the last one accepted, or all that is settled. */
export const REOPENS = ['nothing', 'accepted', 'all'] as const;
export type Reopens = (typeof REOPENS)[number];

/** How somebody says again who they are. */
export const PROOFS = ['password', 'passkey'] as const;
export type ProofKind = (typeof PROOFS)[number];

/** How many voted what on an item. */
export type Tally = Record<Vote, number>;

/** What most voted, and how many of how many: those who were unsure are not counted. */
export interface Majority {
  vote: Exclude<Vote, 'unsure'>;
  count: number;
  of: number;
}

export interface RevealedVote {
  participantId: string;
  name: string;
  vote: Vote;
  comment: string | null;
  /** With the vote, gives the commitment that the vote's own event had. */
  salt: string;
}

/** What is agreed on before a review begins. */
export interface ReviewSettings {
  name: string;
  scheduledOn: string | null;
  timeBox: number | null;
  quorum: number;
  blind: boolean;
  repeats: Repeat;
  reopens: Reopens;
}
