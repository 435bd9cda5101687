import { newestOfEach } from '@/lib/reviews/newest-sign-offs.reducer';
import type { Run, SignOff, Snapshot } from '../../_store/review.types';

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
}

/** Sums up the sign-offs of each run. */
export function runStates({
  items,
  runs,
  signOffs,
  quorum,
  me,
}: Pick<Snapshot, 'items' | 'runs' | 'signOffs'> & {
  quorum: number;
  me: string | null;
}): RunState[] {
  const left = new Map<string, number>();
  for (const { runId, decision, changedSince } of items) {
    const accepted = decision === 'accepted' || decision === 'not_applicable';
    if (!accepted || changedSince) left.set(runId, (left.get(runId) ?? 0) + 1);
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
    };
  });
}
