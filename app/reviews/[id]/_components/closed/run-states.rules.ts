import { isAccepting } from '@/lib/model/review.types';
import type { Lack } from '@/lib/model/strength';
import { newestOfEach } from '@/lib/reviews/sign-off/newest-sign-offs.rules';
import type { ReviewItem, Run, SignOff, Snapshot } from '../../_store/review.types';

/** How a run of a closed review stands with its sign-offs. */
export interface RunState {
  run: Run;
  /** The sign-offs that hold, one of each person. */
  valid: readonly SignOff[];
  /** Those of people whose sign-off no longer holds. */
  stale: readonly SignOff[];
  isSigned: boolean;
  signedByMe: boolean;
  /** How many of its items the review did not accept as they stand; it can't be signed before. */
  left: number;
  /** How many it accepted that do not count yet; it can't be signed before either. */
  lacking: number;
  /** What those lack, each once. */
  lacks: readonly Lack[];
}

/** Sums up the sign-offs of each run. */
export function runStates({
  items,
  runs,
  signOffs,
  quorum,
  me,
  lacksOf,
}: Pick<Snapshot, 'items' | 'runs' | 'signOffs'> & {
  /** What keeps an item that is accepted from counting. */
  lacksOf: (one: ReviewItem) => readonly Lack[];
  quorum: number;
  me: string | null;
}): RunState[] {
  const left = new Map<string, number>();
  const lacking = new Map<string, (readonly Lack[])[]>();
  for (const one of items) {
    const { runId, changedSince } = one;
    if (!isAccepting(one.decision) || changedSince) left.set(runId, (left.get(runId) ?? 0) + 1);
    else if (lacksOf(one).length > 0)
      lacking.set(runId, [...(lacking.get(runId) ?? []), lacksOf(one)]);
  }
  return runs.map((run) => {
    const all = newestOfEach(signOffs.filter(({ runId }) => runId === run.id));
    const valid = all.filter((one) => !one.stale);
    // What is as somebody signed it in a review was accepted so, whatever happened in between.
    const asSigned = valid.some(({ reviewId }) => reviewId !== null);
    return {
      run,
      valid,
      stale: all.filter((one) => one.stale),
      isSigned: valid.length >= quorum,
      signedByMe: valid.some(({ personId }) => personId === me),
      left: asSigned ? 0 : (left.get(run.id) ?? 0),
      lacking: lacking.get(run.id)?.length ?? 0,
      lacks: [...new Set(lacking.get(run.id)?.flat())],
    };
  });
}
