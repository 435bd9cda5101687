import type { Counts } from './progress-bar';

/** The API's progress as a `ProgressBar` wants it, by status. */
export function countsOf(progress: {
  open: number;
  done: number;
  needsWork: number;
  notApplicable: number;
}): Counts {
  return {
    open: progress.open,
    done: progress.done,
    needs_work: progress.needsWork,
    not_applicable: progress.notApplicable,
  };
}

/** Several counts as one. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = { open: 0, done: 0, needs_work: 0, not_applicable: 0 };
  for (const counts of all) {
    sum.open += counts.open;
    sum.done += counts.done;
    sum.needs_work += counts.needs_work;
    sum.not_applicable += counts.not_applicable;
  }
  return sum;
}
