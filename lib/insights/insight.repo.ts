import { and, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { actions, answers, checklists, guides, projects, revisions, runs } from '@/lib/db/tables';
import { visibleTo } from '@/lib/projects/project.access';
import { DAY_MS, dayOf, isoDay } from './day';

/** A project with the part of its history that lies in a period. */
export interface ProjectPeriod {
  id: string;
  name: string;
  /** The newest event, and the newest before the period. */
  head: number;
  before: number;
}

/**
 * Projects with where a period begins in their histories. Both numbers are found from the end of
 * `events_by_project`; nothing older than the period is read.
 * @param since the period's first moment
 */
export async function projectPeriods(
  q: Query,
  of: { projectId: string } | { visibleTo: string },
  since: Date,
): Promise<ProjectPeriod[]> {
  const newest = (condition: SQL) =>
    sql<number>`coalesce((select e.seq from events e where e.project_id = projects.id${condition}
      order by e.seq desc limit 1), 0)`;
  return q
    .select({
      id: projects.id,
      name: projects.name,
      head: newest(sql``),
      before: newest(sql` and e.at < ${since.getTime()}`),
    })
    .from(projects)
    .where(
      'projectId' in of
        ? eq(projects.id, of.projectId)
        : and(isNull(projects.deletedAt), isNull(projects.archivedAt), visibleTo(of.visibleTo)),
    );
}

/** Every run of some projects, also those that were put away. Served by `runs_by_project`. */
export async function runsOfProjects(q: Query, projectIds: string[]) {
  if (projectIds.length === 0) return [];
  return q
    .select({
      id: runs.id,
      title: runs.title,
      projectId: runs.projectId,
      createdAt: runs.createdAt,
      archivedAt: runs.archivedAt,
      deletedAt: runs.deletedAt,
      stage: checklists.stage,
      checklistKey: checklists.key,
      checklistTitle: checklists.title,
      guideName: guides.name,
      guideTitle: revisions.title,
    })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(revisions, eq(revisions.id, checklists.revisionId))
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .where(inArray(runs.projectId, projectIds));
}

/** How many items of each run stand where. Served by `answers_by_run_status`. */
export async function statusesOfRuns(q: Query, projectIds: string[]) {
  if (projectIds.length === 0) return [];
  return q
    .select({ runId: answers.runId, status: answers.status, items: count() })
    .from(runs)
    .innerJoin(answers, eq(answers.runId, runs.id))
    .where(inArray(runs.projectId, projectIds))
    .groupBy(answers.runId, answers.status);
}

/** The items that do not apply, as answers stand now. Served by `answers_by_run_status`. */
export async function itemsNotApplicable(q: Query, projectIds: string[]) {
  if (projectIds.length === 0) return [];
  return q
    .select({ itemId: answers.id, runId: answers.runId, key: answers.key, text: answers.text })
    .from(runs)
    .innerJoin(answers, and(eq(answers.runId, runs.id), eq(answers.status, 'not_applicable')))
    .where(and(inArray(runs.projectId, projectIds), isNull(runs.deletedAt)));
}

/** How many open actions are how old, and how many are past their day. Served by `actions_by_project`. */
export async function openActionAges(q: Query, projectIds: string[], now: Date) {
  const none = {
    underOneWeek: 0,
    oneToTwoWeeks: 0,
    twoToFourWeeks: 0,
    older: 0,
    total: 0,
    overdue: 0,
  };
  if (projectIds.length === 0) return none;
  const younger = (days: number) => sql`${actions.createdAt} > ${now.getTime() - days * DAY_MS}`;
  const counted = (condition: SQL) => sql<number>`coalesce(sum(${condition}), 0)`;
  const [row] = await q
    .select({
      underOneWeek: counted(younger(7)),
      oneToTwoWeeks: counted(sql`${younger(14)} and not ${younger(7)}`),
      twoToFourWeeks: counted(sql`${younger(28)} and not ${younger(14)}`),
      older: counted(sql`not ${younger(28)}`),
      total: count(),
      overdue: counted(sql`${actions.dueOn} < ${isoDay(dayOf(now))}`),
    })
    .from(actions)
    .innerJoin(runs, eq(runs.id, actions.runId))
    .where(
      and(
        inArray(actions.projectId, projectIds),
        isNull(actions.doneAt),
        isNull(actions.deletedAt),
        isNull(runs.deletedAt),
      ),
    );
  return row ?? none;
}
