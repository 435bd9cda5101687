import type { Decision, Tally } from '@/lib/model/review.types';
import { disagreement } from '@/lib/reviews/items/agenda.rules';
import type { ItemMark } from './mark-groups.rules';

/** The votes of one round on a review's item that everybody may see. */
export interface JudgedRound {
  reviewItemId: string;
  itemId: string;
  runId: string;
  key: string;
  text: string;
  round: number;
  decision: Decision | null;
  tally: Tally;
  /** Votes that took longer than a glance, or for which no time is known. */
  considered: number;
}

const votesIn = (tally: Tally) =>
  tally.pass + tally.needs_work + tally.not_applicable + tally.unsure;

/** Items that a review accepted although at least two voted and nobody took their time. */
export function wavedThrough(rounds: readonly JudgedRound[]): ItemMark[] {
  const last = new Map<string, JudgedRound>();
  for (const one of rounds) {
    if (one.round >= (last.get(one.reviewItemId)?.round ?? 0)) last.set(one.reviewItemId, one);
  }
  return [...last.values()]
    .filter(
      ({ decision, tally, considered }) =>
        decision === 'accepted' && considered === 0 && votesIn(tally) >= 2,
    )
    .map((one) => ({ ...markOf(one), times: 1 }));
}

/** Items that two or more people did not judge alike, each round that it happened in. */
export function disagreedOn(rounds: readonly JudgedRound[]): ItemMark[] {
  return rounds.flatMap((one) => {
    const apart = votesIn(one.tally) >= 2 ? disagreement(one.tally) : 0;
    return apart > 0 ? [{ ...markOf(one), times: 1, apart }] : [];
  });
}

const markOf = ({ itemId, runId, key, text }: JudgedRound) => ({ itemId, runId, key, text });
