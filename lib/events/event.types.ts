import type { MemberRole } from '@/lib/projects/project.roles';
import type { ReviewEventData } from '@/lib/reviews/review-event.types';
import type { AnswerFields, EvidenceKind } from '@/lib/runs/answer.types';

/** What each kind of event says. `before` and `after` hold only the fields that changed. */
export interface EventDataByType extends ReviewEventData {
  'project.created': { name: string; description: string; access: string };
  'project.changed': { before: ProjectChange; after: ProjectChange };
  'project.deleted': { name: string };
  'project.restored': { name: string };
  /** `role` is missing in events from before there were roles. */
  'member.added': { personId: string; name: string; role?: MemberRole };
  'member.changed': {
    personId: string;
    name: string;
    before: { role: MemberRole };
    after: { role: MemberRole };
  };
  'member.removed': { personId: string; name: string };
  'run.created': {
    title: string;
    checklistId: string;
    checklist: string;
    stage: string;
    revision: string;
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
    /** Who answered, where an undo gave the answer back to somebody else. */
    answered?: { by: string; at: string | null };
  };
  /** `undoes` is the mutation that this one takes back, if it is an undo. */
  'evidence.added': { text: string; evidence: EvidenceFacts; undoes?: string };
  'evidence.removed': { text: string; evidence: EvidenceFacts; undoes?: string };
  'comment.added': { text: string; comment: CommentFacts };
  'comment.changed': { text: string; comment: CommentFacts };
  'comment.removed': { text: string; comment: Pick<CommentFacts, 'id'> };
}

export type EventType = keyof EventDataByType;
export type EventData = EventDataByType[EventType];

type ProjectChange = {
  name?: string;
  description?: string;
  access?: string;
  guests?: boolean;
  badge?: boolean;
  archived?: boolean;
};
type RunChange = { title?: string; archived?: boolean };
type EvidenceFacts = { id: string; kind: EvidenceKind; url: string | null; text: string | null };
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
  data: EventDataByType[T];
  /** ISO 8601, UTC. */
  at: string;
  hash: string;
}
