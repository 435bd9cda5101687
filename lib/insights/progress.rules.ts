import { STAGES, type Stage } from '@/lib/model/stage';

/** A run as it stands now. */
export interface RunNow {
  id: string;
  stage: Stage;
  /** How many items it has; that never changes. */
  total: number;
  /** How many of them are answered as done or not applicable. */
  settled: number;
  /** How many of those count: they are confirmed as their stage asks. */
  done: number;
  createdDay: number;
  deleted: boolean;
  archived: boolean;
}

/** How many more items of a run were settled at the end of a day than at its beginning. */
export interface DayChange {
  runId: string;
  day: number;
  settled: number;
}

/** A run was deleted, archived, or brought back from either. */
export interface RunStep {
  runId: string;
  seq: number;
  day: number;
  flag: 'deleted' | 'archived';
  value: boolean;
}

/** What was read of a history: in any number of parts, in any order, the sum is the same. */
export interface Past {
  /** run → day → change. */
  changes: Map<string, Map<number, number>>;
  steps: RunStep[];
}

export const noPast = (): Past => ({ changes: new Map(), steps: [] });

/** The same once more, to be added to. */
export const copyOf = ({ changes, steps }: Past): Past => ({
  changes: new Map([...changes].map(([runId, days]) => [runId, new Map(days)])),
  steps: [...steps],
});

/** Adds one more part of the history. */
export function addPast(
  past: Past,
  changes: readonly DayChange[],
  steps: readonly RunStep[],
): void {
  for (const { runId, day, settled } of changes) {
    const days = past.changes.get(runId) ?? new Map<number, number>();
    past.changes.set(runId, days.set(day, (days.get(day) ?? 0) + settled));
  }
  past.steps.push(...steps);
}

export interface StageSeries {
  stage: Stage;
  settled: number[];
  total: number[];
  /** Now, in runs in use: what counts as done, and what is settled and does not count yet. */
  done: number;
  toConfirm: number;
}

/**
 * How many items of each stage were settled at the end of each day from `first` to `last`, of how
 * many. It starts from what is known for sure, the runs as they stand, and takes back the changes
 * of each later day; so nothing before `first` needs to be read. What counted is known of now only:
 * a confirmation, a piece of evidence and a stage's rule each change it, and the rule for all at once.
 */
export function progressSeries(
  runs: readonly RunNow[],
  past: Past,
  first: number,
  last: number,
): StageSeries[] {
  const stepsOf = new Map<string, RunStep[]>();
  for (const step of past.steps.toSorted((a, b) => a.seq - b.seq)) {
    stepsOf.set(step.runId, [...(stepsOf.get(step.runId) ?? []), step]);
  }
  const series = new Map<Stage, StageSeries>();
  for (const run of runs) {
    const steps = stepsOf.get(run.id) ?? [];
    const own = series.get(run.stage) ?? blank(run.stage, last - first + 1);
    series.set(run.stage, own);
    if (!run.deleted && !run.archived) {
      own.done += run.done;
      own.toConfirm += run.settled - run.done;
    }
    let { settled } = run;
    for (let day = last; day >= Math.max(first, run.createdDay); day -= 1) {
      if (isInUse(run, steps, day)) {
        own.settled[day - first] = (own.settled[day - first] ?? 0) + settled;
        own.total[day - first] = (own.total[day - first] ?? 0) + run.total;
      }
      settled -= past.changes.get(run.id)?.get(day) ?? 0;
    }
  }
  return STAGES.flatMap((stage) => series.get(stage) ?? []).filter(({ total }) =>
    total.some((items) => items > 0),
  );
}

function isInUse(run: RunNow, steps: readonly RunStep[], day: number): boolean {
  return !flagAt(run, steps, 'deleted', day) && !flagAt(run, steps, 'archived', day);
}

function flagAt(run: RunNow, steps: readonly RunStep[], flag: RunStep['flag'], day: number) {
  const own = steps.filter((step) => step.flag === flag);
  const before = own.findLast((step) => step.day <= day);
  if (before) return before.value;
  const [after] = own;
  return after ? !after.value : run[flag];
}

const blank = (stage: Stage, days: number): StageSeries => ({
  stage,
  settled: Array(days).fill(0),
  total: Array(days).fill(0),
  done: 0,
  toConfirm: 0,
});
