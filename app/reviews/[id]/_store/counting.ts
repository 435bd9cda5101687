import { groupBy } from '@/lib/lists/group-by';
import { backingOf } from '@/lib/model/backing';
import { type Decision, isAccepting } from '@/lib/model/review.types';
import { isSettled } from '@/lib/model/status';
import { type Lack, lacksOf, ruleOf, type StageRule, USUAL_RULE } from '@/lib/model/strength';
import { willNeedEvidence } from '@/lib/reviews/items/accepting.rules';
import type { ReviewItem, Snapshot } from './review.types';

type Evidence = Snapshot['evidence'];
const sorted = new WeakMap<Evidence, ReadonlyMap<string, Evidence>>();

/** What the stage of an item's run asks of an answer before it counts. */
export function ruleFor(server: Snapshot, { runId }: ReviewItem): StageRule {
  const run = server.runs.find(({ id }) => id === runId);
  return run ? ruleOfRun(server, run) : USUAL_RULE;
}

/** What a run's stage asks for. */
export const ruleOfRun = ({ project }: Snapshot, { stage }: Snapshot['runs'][number]): StageRule =>
  ruleOf(project.stageRules, stage);

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

/** How many items are accepted and do not count yet: their runs can't be signed off before. */
export const acceptedLacking = (server: Snapshot): number =>
  server.items.filter((one) => isAccepting(one.decision) && lacksNow(server, one).length > 0)
    .length;
