import type { Answer, AnswerChange, AnswerFields } from '@/lib/model/answer.types';
import { needsJustification, STATUS_RULES } from '@/lib/model/status';

/** Why a change can't be: the field at fault and a sentence for the person who made it. */
export interface Refusal {
  field: keyof AnswerFields;
  message: string;
}

/**
 * An answer after a change, by the rules that the browser and the server share:
 * blank text is none, and the reason for a status goes when the status does.
 * @returns the answer one version on, or why it can't be
 */
export function changeAnswer<A extends Answer>(answer: A, change: AnswerChange): A | Refusal {
  const { version: _, ...fields } = change;
  const next = { ...answer, ...fields, version: answer.version + 1 };
  next.note = next.note?.trim() ? next.note : null;
  next.justification = next.justification?.trim() ? next.justification : null;
  const leaves = fields.status !== undefined && fields.status !== answer.status;
  if (leaves && fields.justification === undefined && !needsJustification(next.status)) {
    next.justification = null;
  }
  const { reason } = STATUS_RULES[next.status];
  if (reason !== null && next.justification === null) {
    return { field: 'justification', message: reason };
  }
  return next;
}

/** Tells a refusal from an answer. */
export const isRefusal = (outcome: Answer | Refusal): outcome is Refusal => 'field' in outcome;

/** The fields that one answer has differently from another. */
export function answerDifference(
  from: AnswerFields,
  to: AnswerFields,
): { before: Partial<AnswerFields>; after: Partial<AnswerFields> } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of ANSWER_FIELDS) {
    if (from[field] === to[field]) continue;
    before[field] = from[field];
    after[field] = to[field];
  }
  return { before, after };
}

/** The fields of an answer that people change. */
export const ANSWER_FIELDS = [
  'status',
  'justification',
  'note',
  'assigneeId',
  'dueOn',
] as const satisfies (keyof AnswerFields)[];
