import { aliasedTable, and, count, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import {
  actions,
  answers,
  checklists,
  events,
  guides,
  projects,
  revisions,
  runs,
} from '@/lib/db/tables/tables';
import { type Viewer, visibleTo } from '@/lib/projects/project.access';

const E = aliasedTable(events, 'e');

/** A project with the number of its newest event. */
export interface ProjectHead {
  id: string;
  name: string;
  head: number;
}

/** Some projects, or those in use that somebody may see. Each head is one step in `events_by_project`. */
export async function projectHeads(
  q: Query,
  of: { ids: readonly string[] } | { visibleTo: Viewer },
): Promise<ProjectHead[]> {
  return q
    .select({ id: projects.id, name: projects.name, head: newest() })
    .from(projects)
    .where(
      'ids' in of
        ? inArray(projects.id, [...of.ids])
        : and(isNull(projects.deletedAt), isNull(projects.archivedAt), visibleTo(of.visibleTo)),
    );
}

/**
 * The newest event of each project before a moment, found from the end of `events_by_project`:
 * nothing older is read.
 */
export async function eventsBefore(
  q: Query,
  projectIds: string[],
  since: Date,
): Promise<Map<string, number>> {
  const rows = await q
    .select({ id: projects.id, before: newest(lt(E.at, since)) })
    .from(projects)
    .where(inArray(projects.id, projectIds));
  return new Map(rows.map(({ id, before }) => [id, before]));
}

const newest = (condition?: SQL) =>
  sql<number>`coalesce((select ${E.seq} from ${events} ${E}
    where ${and(eq(E.projectId, projects.id), condition)} order by ${E.seq} desc limit 1), 0)`;

/** Every run of some projects, also those that were put away. Served by `runs_by_project`. */
export async function runsOfProjects(q: Query, projectIds: string[]) {
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

/** How many items of each run stand where, and count. Served by `answers_by_run_status`. */
export async function statusesOfRuns(q: Query, projectIds: string[]) {
  return q
    .select({
      runId: answers.runId,
      status: answers.status,
      counts: answers.counts,
      items: count(),
    })
    .from(runs)
    .innerJoin(answers, eq(answers.runId, runs.id))
    .where(inArray(runs.projectId, projectIds))
    .groupBy(answers.runId, answers.status, answers.counts);
}

/** The items that do not apply, as answers stand and count now. Served by `answers_by_run_status`. */
export async function itemsNotApplicable(q: Query, projectIds: string[]) {
  return q
    .select({ itemId: answers.id, runId: answers.runId, key: answers.key, text: answers.text })
    .from(runs)
    .innerJoin(
      answers,
      and(
        eq(answers.runId, runs.id),
        eq(answers.status, 'not_applicable'),
        eq(answers.counts, true),
      ),
    )
    .where(and(inArray(runs.projectId, projectIds), isNull(runs.deletedAt)));
}

/** The open actions of some projects. Served by `actions_by_project`. */
export async function openActions(q: Query, projectIds: string[]) {
  return q
    .select({ projectId: actions.projectId, createdAt: actions.createdAt, dueOn: actions.dueOn })
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
}
