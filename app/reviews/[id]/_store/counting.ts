import type { Decision } from '@/lib/model/review.types';
import { isSettled } from '@/lib/model/status';
import { type Lack, lacksOf, ruleOf, type StageRule, USUAL_RULE } from '@/lib/model/strength';
import { willNeedEvidence } from '@/lib/reviews/items/accepting.rules';
import type { ReviewItem, Snapshot } from './review.types';

type Evidence = Snapshot['evidence'];
const counted = new WeakMap<Evidence, ReadonlyMap<string, number>>();

/** What the stage of an item's run asks of an answer before it counts. */
export function ruleFor({ project, runs }: Snapshot, { runId }: ReviewItem): StageRule {
  const run = runs.find(({ id }) => id === runId);
  return run ? ruleOf(project.stageRules, run.stage) : USUAL_RULE;
}

/** How many pieces of evidence back an item; the same list is counted once. */
export function evidenceOf({ evidence }: Pick<Snapshot, 'evidence'>, { item }: ReviewItem): number {
  let counts = counted.get(evidence);
  if (!counts) {
    const made = new Map<string, number>();
    for (const { itemId } of evidence) made.set(itemId, (made.get(itemId) ?? 0) + 1);
    counted.set(evidence, made);
    counts = made;
  }
  return counts.get(item.id) ?? 0;
}

/** What keeps an item's answer from counting as done; nothing where it counts, or is not settled. */
export function lacksNow(server: Snapshot, one: ReviewItem): Lack[] {
  if (!isSettled(one.item.status)) return [];
  return lacksOf(one.item, ruleFor(server, one), evidenceOf(server, one) > 0);
}

/** Whether an item that is so decided on will not count before it has evidence. */
export const needsEvidence = (server: Snapshot, one: ReviewItem, decision: Decision): boolean =>
  willNeedEvidence(decision, one.item.status, ruleFor(server, one), evidenceOf(server, one) > 0);
