import type { Account } from '@/lib/model/account.types';
import type { Decision, Majority, Vote } from '@/lib/model/review.types';
import type { Stage } from '@/lib/model/stage';

/** What the minutes of a review tell. Times are ISO 8601, UTC. */
export interface MinutesModel {
  projectId: string;
  reviewId: string;
  title: string;
  project: string;
  phase: 'lobby' | 'judging' | 'discussing' | 'closed';
  facilitator: string;
  facilitatorId: string;
  quorum: number;
  blind: boolean;
  startedAt: string | null;
  closedAt: string | null;
  generatedAt: string;
  generatedBy: string;
  /** None of a guest, here as for those who were there and voted. */
  generatedById: string | null;
  seq: number;
  head: string;
  /** Everybody with an account whose id is in it, by what tells them apart. */
  accounts: Account[];
  people: {
    name: string;
    personId: string | null;
    email: string | null;
    role: 'facilitator' | 'participant' | 'guest';
    joined: boolean;
  }[];
  runs: MinutesRun[];
  actions: MinutesAction[];
  signOffs: {
    name: string;
    personId: string;
    email: string | null;
    run: string;
    /** How the run was called when it was signed. */
    signedTitle: string;
    at: string;
    revision: string;
    seq: number;
    head: string;
    confirmedWith: 'password' | 'passkey';
    stale: boolean;
  }[];
}

export interface MinutesRun {
  title: string;
  stage: Stage;
  guide: string;
  revision: string;
  /** As many valid sign-offs as the quorum asks for. */
  signed: boolean;
  items: MinutesItem[];
}

export interface MinutesItem {
  text: string;
  /** As it stands in the guide, where that is known. */
  markdown: string | null;
  decision: Decision | null;
  reason: string | null;
  decidedBy: string | null;
  decidedById: string | null;
  decidedAt: string | null;
  /** It came from the review before. */
  carriedOver: boolean;
  /** The answer was changed after the decision. */
  changedSince: boolean;
  /** The last day on which it waits by a waiver; none where it does not. */
  waivedUntil: string | null;
  /** What most voted who were not unsure, if it was decided otherwise. */
  against: Majority | null;
  note: string | null;
  /** Round by round, only what was revealed. */
  votes: {
    round: number;
    name: string;
    personId: string | null;
    vote: Vote;
    comment: string | null;
  }[];
  comments: { author: string; authorId: string; at: string; body: string }[];
}

export interface MinutesAction {
  text: string;
  item: string;
  run: string;
  owner: string | null;
  ownerId: string | null;
  dueOn: string | null;
  done: boolean;
  overdue: boolean;
}
