import type { Status } from './status';

/**
 * What can back an answer: a link, a commit, a file's path, text such as a command's output, or a
 * file that is handed in.
 */
export const EVIDENCE_KINDS = ['link', 'commit', 'file', 'text', 'upload'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The kinds that somebody types. */
export const TYPED_KINDS = ['link', 'commit', 'file', 'text'] as const satisfies EvidenceKind[];
export type TypedKind = (typeof TYPED_KINDS)[number];

/** A file that was handed in. Its name is the evidence's text. */
export interface EvidenceFile {
  /** Of its bytes, in hex. */
  sha256: string;
  bytes: number;
  /** As its bytes say, whatever whoever sent it said. */
  mediaType: string;
}

/** The part of an answer that people change. */
export interface AnswerFields {
  status: Status;
  justification: string | null;
  note: string | null;
  assigneeId: string | null;
  /** A calendar day, `YYYY-MM-DD`. */
  dueOn: string | null;
}

/** An answer's fields and the version they stand at; every change adds one. */
export interface Answer extends AnswerFields {
  version: number;
}

/** Some fields to change, made against `version`. */
export type AnswerChange = Partial<AnswerFields> & { version: number };
