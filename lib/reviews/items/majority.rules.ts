import type { Decision, Majority, Tally, Vote } from '@/lib/model/review.types';
import type { Status } from '@/lib/model/status';

const SURE = ['pass', 'needs_work', 'not_applicable'] as const;

/** What more than half of those who were not unsure voted; none when no vote has that many. */
export function majorityOf(tally: Tally): Majority | null {
  const of = SURE.reduce((sum, vote) => sum + tally[vote], 0);
  const vote = SURE.find((vote) => tally[vote] * 2 > of);
  return vote ? { vote, count: tally[vote], of } : null;
}

/**
 * The majority that a decision goes against, or none. Deferring decides nothing, so it goes against
 * nobody; accepting an answer that says *not applicable* agrees with those who voted the same.
 * @param status the item's answer as it was decided on
 */
export function outvoted(decision: Decision, tally: Tally, status: Status): Majority | null {
  const most = majorityOf(tally);
  if (!most || decision === 'deferred') return null;
  if (decision !== 'accepted') return most.vote === decision ? null : most;
  const agrees =
    most.vote === 'pass' || (most.vote === 'not_applicable' && status === 'not_applicable');
  return agrees ? null : most;
}

/** The same of an item that may be decided on already, by the votes that can be seen. */
export function outvotedIn(
  one: {
    decision: Decision | null;
    item: { status: Status };
    changedSince: boolean;
  },
  tally: Tally | null,
): Majority | null {
  if (!one.decision || !tally) return null;
  // What the answer said then is not known any more: nobody is told off for that.
  return outvoted(one.decision, tally, one.changedSince ? 'not_applicable' : one.item.status);
}

/** How many voted what in the newest of some rounds. */
export function newestRound(votes: readonly { round: number; vote: Vote }[]): Tally {
  const round = Math.max(...votes.map((vote) => vote.round));
  const tally: Tally = { pass: 0, needs_work: 0, not_applicable: 0, unsure: 0 };
  for (const one of votes) if (one.round === round) tally[one.vote] += 1;
  return tally;
}
