import { groupBy } from '@/lib/lists/group-by';
import { backingOf } from '@/lib/model/backing';
import type { Decision } from '@/lib/model/review.types';
import { isSettled } from '@/lib/model/status';
import { type Lack, lacksOf, ruleOf, type StageRule, USUAL_RULE } from '@/lib/model/strength';
import { willNeedEvidence } from '@/lib/reviews/items/accepting.rules';
import type { ReviewItem, Snapshot } from './review.types';

type Evidence = Snapshot['evidence'];
const sorted = new WeakMap<Evidence, ReadonlyMap<string, Evidence>>();

/** What the stage of an item's run asks of an answer before it counts. */
export function ruleFor({ project, runs }: Snapshot, { runId }: ReviewItem): StageRule {
  const run = runs.find(({ id }) => id === runId);
  return run ? ruleOf(project.stageRules, run.stage) : USUAL_RULE;
}

/** How many pieces of evidence back an item. */
export const evidenceOf = (server: Pick<Snapshot, 'evidence'>, one: ReviewItem): number =>
  piecesOf(server, one).length;

/** The same list is gone through once. */
function piecesOf({ evidence }: Pick<Snapshot, 'evidence'>, { item }: ReviewItem): Evidence {
  let byItem = sorted.get(evidence);
  if (!byItem) {
    byItem = groupBy(evidence, ({ itemId }) => itemId);
    sorted.set(evidence, byItem);
  }
  return byItem.get(item.id) ?? [];
}

/** What keeps an item's answer from counting as done; nothing where it counts, or is not settled. */
export function lacksNow(server: Snapshot, one: ReviewItem): Lack[] {
  if (!isSettled(one.item.status)) return [];
  return lacksOf(one.item, ruleFor(server, one), backingOf(piecesOf(server, one)));
}

/** Whether an item that is so decided on will not count before it has evidence. */
export const needsEvidence = (server: Snapshot, one: ReviewItem, decision: Decision): boolean =>
  willNeedEvidence(decision, one.item.status, ruleFor(server, one), evidenceOf(server, one) > 0);
