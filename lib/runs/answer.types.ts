/** What a run can say of an item. The last two need a justification. */
export const STATUSES = ['open', 'done', 'needs_work', 'not_applicable'] as const;
export type Status = (typeof STATUSES)[number];

/** What can back an answer: a link, a commit, a file's path, or text such as a command's output. */
export const EVIDENCE_KINDS = ['link', 'commit', 'file', 'text'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

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
