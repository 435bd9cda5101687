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
    const newest = new Map<string, SignOff>();
    for (const one of signOffs) {
      if (one.runId !== run.id) continue;
      const known = newest.get(one.personId);
      if (!known || known.seq < one.seq) newest.set(one.personId, one);
    }
    const all = [...newest.values()];
    const valid = all.filter((one) => !one.stale);
    return {
      run,
      valid,
      stale: all.filter((one) => one.stale),
      isSigned: valid.length >= quorum,
      signedByMe: valid.some(({ personId }) => personId === me),
      left: left.get(run.id) ?? 0,
    };
  });
}
