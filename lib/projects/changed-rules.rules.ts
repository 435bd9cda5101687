import { STAGES } from '@/lib/model/stage';
import { ruleOf, type StageRules, sameRule, USUAL_RULE } from '@/lib/model/strength';

/**
 * What of the wanted rules is other than it is, as an event tells it: before and after, of the
 * stages that change only.
 * @returns null when nothing is
 */
export function changedRules(
  present: StageRules,
  wanted: StageRules,
): { before: StageRules; after: StageRules } | null {
  const before: StageRules = {};
  const after: StageRules = {};
  for (const stage of STAGES) {
    const rule = wanted[stage];
    const was = ruleOf(present, stage);
    if (!rule || sameRule(rule, was)) continue;
    before[stage] = was;
    // In the order of the usual rule, whatever the order that it was sent in.
    after[stage] = { ...USUAL_RULE, ...rule };
  }
  return Object.keys(after).length > 0 ? { before, after } : null;
}
