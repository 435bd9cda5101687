import type { OpenAction } from './action-ages.rules';
import { DAY_MS, dayNumber } from './day';
import { disagreedOn, type JudgedRound, wavedThrough } from './judged.rules';
import {
  type DayMark,
  groupMarks,
  type ItemMark,
  type MarkGroup,
  type RunOfChecklist,
  runsOfChecklists,
} from './mark-groups.rules';
import { type Mended, type MendingStep, mendings } from './mending.rules';
import { type Past, progressSeries, type RunNow, type StageSeries } from './progress.rules';

/** How far back insights look. */
export const PERIOD_DAYS = 90;

/** The first and the last day that insights look at, counted from 1970, and the first moment. */
export function periodUpTo(now: Date) {
  const last = dayNumber(now);
  const first = last - PERIOD_DAYS + 1;
  return { first, last, since: new Date(first * DAY_MS) };
}

/** What happened to the answers and runs of a project; it is only ever added to. */
export interface ProjectPast {
  past: Past;
  failed: DayMark[];
}

/** What was read of one project. */
export interface ProjectFacts extends ProjectPast {
  runs: (RunNow & RunOfChecklist)[];
  rounds: JudgedRound[];
  steps: MendingStep[];
  notApplicable: Omit<ItemMark, 'times'>[];
  actions: OpenAction[];
}

/** What a project adds to the insights of all, as of one event and one day. */
export interface ProjectTally {
  head: number;
  last: number;
  history: ProjectPast;
  /** The day of its first run. */
  begun: number;
  runCount: number;
  progress: StageSeries[];
  actions: OpenAction[];
  mended: Mended[];
  runsOf: Map<string, number>;
  needsWork: MarkGroup[];
  wavedThrough: MarkGroup[];
  notApplicable: MarkGroup[];
  disagreedOn: MarkGroup[];
}

/** Adds up what was read of a project. */
export function tallyOf(
  facts: ProjectFacts,
  head: number,
  first: number,
  last: number,
): ProjectTally {
  const { past, failed, runs, rounds } = facts;
  const kept = runs.filter(({ deleted }) => !deleted);
  const failedSince = failed.filter(({ day }) => day >= first);
  return {
    head,
    last,
    history: { past, failed: failedSince },
    begun: Math.min(last, ...runs.map(({ createdDay }) => createdDay)),
    runCount: kept.filter(({ archived }) => !archived).length,
    progress: progressSeries(runs, past, first, last),
    actions: facts.actions,
    mended: mendings(facts.steps),
    runsOf: runsOfChecklists(kept),
    needsWork: groupMarks(failedSince, kept),
    wavedThrough: groupMarks(wavedThrough(rounds), kept),
    notApplicable: groupMarks(
      facts.notApplicable.map((item) => ({ ...item, times: 1 })),
      kept,
    ),
    disagreedOn: groupMarks(disagreedOn(rounds), kept),
  };
}
