import type { AnswerFields, EvidenceFile, EvidenceKind } from './answer.types';
import type { SealedName } from './event-names.types';
import type { MemberRole } from './project.roles';
import type { ReviewEventData } from './review-event.types';
import type { StageRules, Strength } from './strength';
import type { EventVia, ProjectTokenRole, Scope } from './token.types';
import type { WaiverFacts, WaiverStep } from './waiver.types';

/** What each kind of event says. `before` and `after` hold only the fields that changed. */
export interface EventDataByType extends ReviewEventData {
  'project.created': { name: string; description: string; access: string };
  'project.changed': { before: ProjectChange; after: ProjectChange };
  'project.deleted': { name: string };
  'project.restored': { name: string };
  /** `role` is missing in events from before there were roles. */
  'member.added': { personId: string; name: string; role?: SaidRole; invitedBy?: Inviter };
  'member.changed': {
    personId: string;
    name: string;
    before: { role: SaidRole };
    after: { role: SaidRole };
    invitedBy?: Inviter;
  };
  'member.removed': { personId: string; name: string };
  'token.created': {
    tokenId: string;
    name: string;
    role: ProjectTokenRole;
    scopes: readonly Scope[];
    isAgent: boolean;
    /** ISO 8601, UTC; none for a token without an end. */
    expiresAt: string | null;
  };
  'token.revoked': { tokenId: string; name: string };
  'run.created': {
    title: string;
    checklistId: string;
    checklist: string;
    stage: string;
    revision: string;
    /** The items that the document says something of. */
    claims?: RunClaims;
  };
  'run.changed': { before: RunChange; after: RunChange };
  'run.deleted': { title: string };
  'run.restored': { title: string };
  'item.answered': {
    text: string;
    before: Partial<AnswerFields>;
    after: Partial<AnswerFields>;
    /** The answer's version after the change. */
    version: number;
    /** The mutation that this one takes back, if it is an undo. */
    undoes?: string;
    /** Who answered and how strong that is, where an undo gave the answer back to somebody. */
    answered?: AnsweredFacts;
    /** Whoever can only claim changed the note of what somebody stood behind, who has to look again. */
    again?: true;
    /** Whether it says no to what somebody or something claimed. */
    rejects?: true;
    /** What became of the item's waiver with it, if it had one or has one now. */
    waiver?: WaiverStep;
  };
  /** Somebody stands behind an answer that is not theirs alone. */
  'answer.confirmed': { text: string; before: Strength; version: number };
  /** `undoes` is the confirmation that is taken back, `confirmed` the one before it. */
  'answer.unconfirmed': {
    text: string;
    strength: Strength;
    confirmed: { by: string; at: string } | null;
    /** When a document claimed it (ISO 8601, UTC), where nobody has answered it any more. */
    claimedAt?: string;
    version: number;
    undoes?: string;
  };
  'waiver.requested': { text: string; waiver: WaiverFacts };
  'waiver.declined': { text: string; waiverId: string; why: string | null; version: number };
  'waiver.withdrawn': { text: string; waiverId: string; version: number };
  /** Its day went by before anybody decided. One that was in force reopens the item with `item.answered`. */
  'waiver.lapsed': { text: string; waiverId: string; version: number };
  /** `undoes` is the mutation that this one takes back, if it is an undo. */
  'evidence.added': { text: string; evidence: EvidenceFacts; answer?: Reweighed; undoes?: string };
  'evidence.removed': {
    text: string;
    evidence: EvidenceFacts;
    answer?: Reweighed;
    undoes?: string;
  };
  'comment.added': { text: string; comment: CommentFacts };
  'comment.changed': { text: string; comment: CommentFacts };
  'comment.removed': { text: string; comment: Pick<CommentFacts, 'id'> };
  /** Lines that a person's name was taken out of, and how each reads since; see `createRedactions`. */
  'history.redacted': {
    personId: string;
    reason: 'personal data';
    lines: { seq: number; sha256: string }[];
  };
}

/** Whose invitation somebody accepted, where it was that which changed what they are. */
type Inviter = { id: string; name: string };

/** A contributor was called a member before there were more roles. */
type SaidRole = MemberRole | 'member';

export type EventType = keyof EventDataByType;
export type EventData = EventDataByType[EventType];

type ProjectChange = {
  name?: string;
  description?: string;
  access?: string;
  guests?: boolean;
  signersApart?: boolean;
  /** Of those stages that it is about. */
  stageRules?: StageRules;
  badge?: boolean;
  archived?: boolean;
};
/** The ids of items that a run's document claims, nobody having answered them yet. */
export interface RunClaims {
  done: string[];
  notApplicable: string[];
}
type RunChange = { title?: string; archived?: boolean };
type EvidenceFacts = {
  id: string;
  kind: EvidenceKind;
  url: string | null;
  text: string | null;
  /** Of an upload alone, whose name is the text. */
  file?: EvidenceFile | undefined;
  /** A machine's result, which makes a claim a checked one. */
  machine?: true;
  /** An agent attached it, so that it backs no claim. */
  claimed?: true;
};
/** What evidence made of an answer: `again` where an agent changed what somebody stood behind. */
type Reweighed = { strength: Strength | null; version: number; again?: true };

/** To whom an answer is given back, as it was. */
export interface AnsweredFacts {
  /** Nobody, where a document claims it. */
  by: string | null;
  /** ISO 8601, UTC. */
  at: string | null;
  /** The token that it was given through. */
  via?: EventVia;
  /** Confirmed unless said, as in events from before there was more. */
  strength?: Strength;
  confirmed?: { by: string; at: string };
}
type CommentFacts = { id: string; body: string };

/** Who did a thing, as an event names them. */
export interface EventActor {
  kind: 'person' | 'guest' | 'token' | 'system';
  id: string | null;
  name: string;
}

/** One line of a project's history, as the API and the live stream give it. */
export type ProjectEvent = { [T in EventType]: ProjectEventOf<T> }[EventType];

export interface ProjectEventOf<T extends EventType> {
  id: string;
  projectId: string;
  /** Counts the project's events from 1, without a gap. */
  seq: number;
  type: T;
  actor: EventActor;
  runId: string | null;
  itemId: string | null;
  reviewId: string | null;
  mutationId: string | null;
  /** The token that it was made through; missing in what was exported before there were tokens. */
  via?: EventVia | null;
  data: EventDataByType[T];
  /** How each name of a person in it was kept out of the hash; missing where it names nobody. */
  names?: SealedName[];
  /** A name was taken out of what the hash covered. */
  redacted?: true;
  /** ISO 8601, UTC. */
  at: string;
  hash: string;
}
