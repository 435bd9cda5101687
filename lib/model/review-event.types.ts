import type { AnswerFields } from './answer.types';
import type {
  Decision,
  Majority,
  Phase,
  ProofKind,
  RevealedVote,
  Tally,
  Vote,
} from './review.types';
import type { WaiverStep } from './waiver.types';

/** What each kind of event of a review says. Its `reviewId`, `runId` and `itemId` are the event's own. */
export interface ReviewEventData {
  'review.prepared': { name: string; itemCount: number; facilitatorId: string; blind: boolean };
  'review.changed': { before: Record<string, unknown>; after: Record<string, unknown> };
  'review.removed': { name: string };
  'review.joined': ParticipantFacts;
  'review.invited': ParticipantFacts;
  'review.dismissed': { participantId: string; name: string };
  'review.ready': { participantId: string; ready: boolean };
  'review.guests': { open: boolean };
  'review.phased': {
    from: Phase;
    to: Phase;
    name: string;
    /** When discussion begins: the items in their order, with how many voted what. */
    agenda?: { reviewItemId: string; tally: Tally }[];
    /** When the review closes: what was left undecided. */
    carriedOver?: string[];
    /** When a repeated review closes: the next one. */
    nextId?: string;
  };
  'review.voted': {
    reviewItemId: string;
    participantId: string;
    round: number;
    /** SHA-256 that binds the voter to the vote before anybody sees it. */
    commitment: string;
    /** False when the vote replaces one. */
    first: boolean;
    /** The vote itself, unless votes are blind. */
    open?: RevealedVote;
  };
  'review.revealed': { reviewItemId: string; round: number; votes: RevealedVote[] };
  'review.reopened': { reviewItemId: string; round: number; version: number };
  'review.noted': { reviewItemId: string; note: string | null; version: number };
  'review.decided': {
    reviewItemId: string;
    text: string;
    decision: Decision;
    reason: string | null;
    version: number;
    /** What the decision did to the answer; none when it stays as it is. */
    answer: {
      before: Partial<AnswerFields>;
      after: Partial<AnswerFields>;
      version: number;
      /** What became of the item's waiver with it, if it had one. */
      waiver?: WaiverStep;
    } | null;
    /** The answer's version that was decided on. */
    decidedVersion: number;
    action: ActionFacts | null;
    /** What most had voted, when the decision goes against it. */
    against?: Majority;
  };
  'review.spotlit': { reviewItemId: string | null; timerEndsAt: string | null };
  'review.timed': { timerEndsAt: string };
  'review.led': { from: string; to: string; name: string; how: 'handed over' | 'taken over' };
  'run.signed': {
    signOffId: string;
    /** None of a run that was signed off on its own. */
    reviewName: string | null;
    /** How the signer and the run were called then; the last two none in events from before they were kept. */
    personName: string;
    email?: string;
    title?: string;
    revision: string;
    /** What the sign-off is bound to; see `canonicalState`. None in events from before it was kept. */
    state?: string;
    /** The event that the run stood at: the one before this. */
    seq: number;
    head: string;
    confirmedWith: ProofKind;
  };
  /** A change made these sign-offs stale: the run's answers are in another state now, or do not all count any more. */
  'sign-off.stale': TurnedSignOffs;
  /** The run's answers are again as these sign-offs accepted them, and every settled one counts. */
  'sign-off.valid': TurnedSignOffs;
  'action.added': { text: string; action: ActionFacts };
  'action.changed': {
    text: string;
    actionId: string;
    before: Partial<ActionFacts>;
    after: Partial<ActionFacts>;
    version: number;
  };
  'action.removed': { text: string; actionId: string };
}

interface ParticipantFacts {
  participantId: string;
  personId: string | null;
  name: string;
}

interface TurnedSignOffs {
  /** The run's present state. */
  state: string;
  signOffs: { signOffId: string; personId: string; personName: string }[];
}

export interface ActionFacts {
  id: string;
  text: string;
  ownerId: string | null;
  ownerName: string | null;
  dueOn: string | null;
  done: boolean;
}

export type { Vote };
