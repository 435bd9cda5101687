import type { Status } from '@/lib/model/status';
import type { Verdict } from '@/lib/model/verdict';
import type { Comment, Evidence, Fields } from './run.types';

/** One item's part of an answer. */
export interface Entry {
  id: string;
  /** What it is to become. */
  fields: Fields;
  /** How the fields that matter stood when it was made: what a conflict is told by. */
  base: Fields;
  /** The version it was sent against; none until it is sent. A resend must say the same. */
  version: number | null;
  /** Its event came already, so the server's state has it. */
  echoed: boolean;
}

interface Marked {
  mutationId: string;
  /** Its place in the queue: the first mutationId it had. It keeps it when sent anew under another. */
  order: string;
}

/** Answers to one or several items, as one change. */
export interface AnswerMutation extends Marked {
  kind: 'answer';
  entries: readonly Entry[];
  /** The mutation that it takes back. */
  undoes: string | null;
  /** Waits for the person to choose between theirs and mine; has one entry. */
  held: boolean;
}

/** One item that a verdict is about, as it was seen. */
export interface Judged {
  id: string;
  status: Status;
  justification: string | null;
  /** The version it was sent against; none until it is sent. */
  version: number | null;
  echoed: boolean;
}

/** Yes or no to several answers, as one change; or my own yes taken back. */
export interface VerdictMutation extends Marked {
  kind: 'verdict';
  verdict: Verdict;
  reason: string | null;
  /** Who says it, to be shown before the server does. */
  by: string;
  items: readonly Judged[];
  undoes: string | null;
}

export type EvidenceAdd = Marked & {
  kind: 'evidence.add';
  evidence: Evidence;
  /** The mutation that it takes back. */
  undoes: string | null;
};
export type EvidenceRemove = Marked & {
  kind: 'evidence.remove';
  itemId: string;
  evidenceId: string;
  undoes: string | null;
};
export type CommentAdd = Marked & { kind: 'comment.add'; comment: Comment };
export type CommentChange = Marked & {
  kind: 'comment.change';
  itemId: string;
  commentId: string;
  body: string;
};
export type CommentRemove = Marked & { kind: 'comment.remove'; itemId: string; commentId: string };

/** A change that this tab made and the server has not confirmed yet. */
export type Mutation =
  | AnswerMutation
  | VerdictMutation
  | EvidenceAdd
  | EvidenceRemove
  | CommentAdd
  | CommentChange
  | CommentRemove;

/** A change before it has its place in the queue. */
export type Unordered = Mutation extends infer M
  ? M extends Mutation
    ? Omit<M, 'order'>
    : never
  : never;

/** All changes not confirmed yet, the oldest first. */
export type Pending = readonly Mutation[];
