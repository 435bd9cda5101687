import type { Query } from '@/lib/db/connection';
import { isSettled } from '@/lib/model/status';
import { dayNumber } from './day';
import { dayChanges, failures, itemsAccepted, mendingSteps, runSteps } from './history.repo';
import { groupsOf, historyParts } from './history-parts.rules';
import {
  eventsBefore,
  itemsNotApplicable,
  openActions,
  type ProjectHead,
  projectHeads,
  runsOfProjects,
  statusesOfRuns,
} from './insight.repo';
import { judgedRounds, reviewsSince } from './judged.repo';
import { addPast, copyOf, noPast } from './progress.rules';
import type { ProjectFacts, ProjectPast } from './project-tally';

/** How much is read at once: events, a review's items, items whose whole history is looked at. */
const PART = { events: 10_000, reviewItems: 1_000, items: 150 };

/** What is known of a project's history up to one of its events. */
export interface ReadSoFar {
  head: number;
  history: ProjectPast;
}

type Facts = ProjectFacts & { head: number };

/**
 * Reads what the insights of some projects are made of, in parts; others are served between two
 * of them.
 * @param soFar what is known of a project's history, which is then read from there on
 */
export async function readFacts(
  q: Query,
  ids: string[],
  since: Date,
  soFar: (projectId: string) => ReadSoFar | undefined,
): Promise<Map<string, Facts>> {
  // Not a turn of the event loop lies between these three, so that what is counted now and where
  // the histories end belong together.
  const projects = await projectHeads(q, { ids });
  const statuses = await statusesOfRuns(q, ids);
  const runs = await runsOfProjects(q, ids);
  await othersServed();
  const facts = new Map(projects.map((project) => [project.id, begin(project, soFar(project.id))]));
  const of = (projectId: string) => facts.get(projectId) as Facts;
  const byRun = new Map(runs.map((run) => [run.id, of(run.projectId)]));

  const counted = countSettled(statuses);
  const named = new Map(projects.map(({ id, name }) => [id, name]));
  for (const run of runs) {
    of(run.projectId).runs.push({
      ...run,
      projectName: named.get(run.projectId) as string,
      createdDay: dayNumber(run.createdAt),
      deleted: run.deletedAt !== null,
      archived: run.archivedAt !== null,
      ...(counted.get(run.id) ?? { total: 0, settled: 0, done: 0 }),
    });
  }
  const before = await eventsBefore(q, ids, since);
  const ranges = projects.map(({ id, head }) => ({
    projectId: id,
    after: soFar(id)?.head ?? (before.get(id) as number),
    upTo: head,
  }));
  for (const part of historyParts(ranges, PART.events)) {
    for (const change of await dayChanges(q, part)) {
      addPast(byRun.get(change.runId)?.past ?? noPast(), [change], []);
    }
    for (const step of await runSteps(q, part)) byRun.get(step.runId)?.past.steps.push(step);
    for (const mark of await failures(q, part)) byRun.get(mark.runId)?.failed.push(mark);
    await othersServed();
  }
  await readReviews(q, ids, since, of, byRun);
  for (const item of await itemsNotApplicable(q, ids))
    byRun.get(item.runId)?.notApplicable.push(item);
  for (const action of await openActions(q, ids)) of(action.projectId).actions.push(action);
  return facts;
}

/** What reviews made of items in the period, and how those items had come there. */
async function readReviews(
  q: Query,
  ids: string[],
  since: Date,
  of: (projectId: string) => Facts,
  byRun: Map<string, Facts>,
): Promise<void> {
  const accepted = new Map<string, string>();
  const reviews = await reviewsSince(q, ids, since);
  for (const group of groupsOf(reviews, ({ items }) => items, PART.reviewItems)) {
    const reviewIds = group.map(({ id }) => id);
    for (const round of await judgedRounds(q, reviewIds))
      byRun.get(round.runId)?.rounds.push(round);
    await othersServed();
    for (const { itemId, projectId } of await itemsAccepted(q, reviewIds, since)) {
      accepted.set(itemId, projectId);
    }
    await othersServed();
  }
  for (const itemIds of groupsOf([...accepted.keys()], () => 1, PART.items)) {
    for (const step of await mendingSteps(q, itemIds)) {
      of(accepted.get(step.itemId) as string).steps.push(step);
    }
    await othersServed();
  }
}

/** Facts that go on from what is known, which stays as it is. */
function begin({ head }: ProjectHead, known: ReadSoFar | undefined): Facts {
  return {
    head,
    past: known ? copyOf(known.history.past) : noPast(),
    failed: known ? [...known.history.failed] : [],
    runs: [],
    rounds: [],
    steps: [],
    notApplicable: [],
    actions: [],
  };
}

/** How many items each run has, how many of them are settled, and how many count as done. */
function countSettled(statuses: Awaited<ReturnType<typeof statusesOfRuns>>) {
  const totals = new Map<string, { total: number; settled: number; done: number }>();
  for (const { runId, status, counts, items } of statuses) {
    const own = totals.get(runId) ?? { total: 0, settled: 0, done: 0 };
    const settled = isSettled(status) ? items : 0;
    totals.set(runId, {
      total: own.total + items,
      settled: own.settled + settled,
      done: own.done + (counts ? settled : 0),
    });
  }
  return totals;
}

const othersServed = () => new Promise(setImmediate);
