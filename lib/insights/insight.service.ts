import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Person } from '@/lib/people/actor';
import { authorizeProject } from '@/lib/projects/project.access';
import { DAY_MS, dayOf, isoDay } from './day';
import { dayChanges, failures, itemsAccepted, mendingSteps, runSteps } from './history.repo';
import { groupsOf, historyParts } from './history-parts.reducer';
import {
  itemsNotApplicable,
  openActionAges,
  type ProjectPeriod,
  projectPeriods,
  runsOfProjects,
  statusesOfRuns,
} from './insight.repo';
import { disagreedOn, type JudgedRound, wavedThrough } from './judged.reducer';
import { judgedRounds, reviewsSince } from './judged.repo';
import { type MendingStep, mendingWeeks } from './mending.reducer';
import { addPast, noPast, progressSeries, type RunNow } from './progress.reducer';
import { type ItemMark, rankItems } from './ranking.reducer';

/** How far back insights look. */
export const PERIOD_DAYS = 90;
/** How much is read at once: events, a review's items, items whose whole history is looked at. */
const PART = { events: 10_000, reviewItems: 1_000, items: 150 };

export type InsightService = ReturnType<typeof createInsightService>;

/**
 * How it goes: what the history of one project, or of all that somebody may see, adds up to. Long
 * histories are read in parts, and other requests are served between two of them.
 */
export function createInsightService(deps: { db: Database; clock: Clock }) {
  const { db, clock } = deps;

  return { ofProject, ofAll };

  async function ofProject(actor: Person, id: string) {
    const project = await authorizeProject(db.read, actor, id, 'read');
    return insights({ projectId: project.id });
  }

  /** Over the projects in use that the caller may see. */
  async function ofAll(actor: Person) {
    return insights({ visibleTo: actor.id });
  }

  async function insights(of: { projectId: string } | { visibleTo: string }) {
    const now = clock.now();
    const last = dayOf(now);
    const since = new Date((last - PERIOD_DAYS + 1) * DAY_MS);
    // Not a turn of the event loop lies between these three, so that what is counted now and where
    // the histories end belong together.
    const projects = await projectPeriods(db.read, of, since);
    const ids = projects.map(({ id }) => id);
    const statuses = await statusesOfRuns(db.read, ids);
    const found = await runsOfProjects(db.read, ids);
    await othersServed();
    const runs = runsNow(found, statuses);
    const { past, failed } = await readHistories(projects);
    const { rounds, steps } = await readReviews(ids, since);
    const notApplicable = await itemsNotApplicable(db.read, ids);

    const first = Math.max(dayOf(since), Math.min(last, ...runs.map((run) => run.createdDay)));
    const named = new Map(projects.map(({ id, name }) => [id, name]));
    const kept = found
      .filter(({ deletedAt }) => deletedAt === null)
      .map((run) => ({ ...run, projectName: named.get(run.projectId) ?? '' }));
    return {
      from: isoDay(dayOf(since)),
      to: isoDay(last),
      projectCount: projects.length,
      runCount: runs.filter(({ deleted, archived }) => !deleted && !archived).length,
      progress: {
        days: Array.from({ length: last - first + 1 }, (_, at) => isoDay(first + at)),
        stages: progressSeries(runs, past, first, last),
      },
      actions: await openActionAges(db.read, ids, now),
      mending: mendingWeeks(steps, dayOf(since), last),
      items: {
        needsWork: rankItems(failed, kept),
        wavedThrough: rankItems(wavedThrough(rounds), kept),
        notApplicable: rankItems(
          notApplicable.map((item) => ({ ...item, times: 1 })),
          kept,
        ),
        disagreedOn: rankItems(disagreedOn(rounds), kept),
      },
    };
  }

  /** What happened to answers and runs in the period. */
  async function readHistories(projects: ProjectPeriod[]) {
    const past = noPast();
    const failed: ItemMark[] = [];
    const ranges = projects.map(({ id, before, head }) => ({
      projectId: id,
      after: before,
      upTo: head,
    }));
    for (const part of historyParts(ranges, PART.events)) {
      addPast(past, await dayChanges(db.read, part), await runSteps(db.read, part));
      failed.push(...(await failures(db.read, part)));
      await othersServed();
    }
    return { past, failed };
  }

  /** What reviews made of items in the period, and how those items had come there. */
  async function readReviews(projectIds: string[], since: Date) {
    const rounds: JudgedRound[] = [];
    const accepted = new Set<string>();
    const reviews = await reviewsSince(db.read, projectIds, since);
    for (const group of groupsOf(reviews, ({ items }) => items, PART.reviewItems)) {
      const reviewIds = group.map(({ id }) => id);
      rounds.push(...(await judgedRounds(db.read, reviewIds)));
      await othersServed();
      for (const id of await itemsAccepted(db.read, reviewIds, since)) accepted.add(id);
      await othersServed();
    }
    const steps: MendingStep[] = [];
    for (const itemIds of groupsOf([...accepted], () => 1, PART.items)) {
      steps.push(...(await mendingSteps(db.read, itemIds)));
      await othersServed();
    }
    return { rounds, steps };
  }
}

const othersServed = () => new Promise(setImmediate);

/** Runs with how many of their items are settled. */
function runsNow(
  found: Awaited<ReturnType<typeof runsOfProjects>>,
  statuses: Awaited<ReturnType<typeof statusesOfRuns>>,
): RunNow[] {
  const totals = new Map<string, { total: number; settled: number }>();
  for (const { runId, status, items } of statuses) {
    const own = totals.get(runId) ?? { total: 0, settled: 0 };
    const settled = status === 'done' || status === 'not_applicable' ? items : 0;
    totals.set(runId, { total: own.total + items, settled: own.settled + settled });
  }
  return found.map((run) => ({
    id: run.id,
    stage: run.stage,
    createdDay: dayOf(run.createdAt),
    deleted: run.deletedAt !== null,
    archived: run.archivedAt !== null,
    ...(totals.get(run.id) ?? { total: 0, settled: 0 }),
  }));
}
