import type { Decision } from '@/lib/model/review.types';
import { isPutOff, isSettled, type Status } from '@/lib/model/status';
import type { StageRule } from '@/lib/model/strength';

/**
 * What an answer is once it is accepted: done, unless it is accepted as not applicable, or as what
 * waits by a waiver, which nobody did.
 */
export const acceptedAs = (status: Status): Status =>
  status === 'not_applicable' || isPutOff(status) ? status : 'done';

/**
 * Whether what is decided on will not count as done for want of evidence. A review's word is enough
 * in place of a confirmation and of a second person; evidence it can't give.
 */
export function willNeedEvidence(
  decision: Decision,
  status: Status,
  rule: StageRule,
  hasEvidence: boolean,
): boolean {
  if (!rule.evidence || hasEvidence) return false;
  if (decision === 'not_applicable') return true;
  return decision === 'accepted' && isSettled(acceptedAs(status));
}
