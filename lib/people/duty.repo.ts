import { and, asc, count, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { actions, answers, projects, runs } from '@/lib/db/tables';

/** What is open of a person's in one project. */
export interface ProjectDuties {
  projectId: string;
  projectName: string;
  items: number;
  actions: number;
}

/** How many open items a person has, by project. Served by `answers_by_assignee`. */
export async function openItemsByProject(q: Query, personId: string) {
  return q
    .select({ projectId: projects.id, projectName: projects.name, total: count() })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(openItems(personId))
    .groupBy(projects.id);
}

/** How many open actions a person has, by project. Served by `actions_by_owner`. */
export async function openActionsByProject(q: Query, personId: string) {
  return q
    .select({ projectId: projects.id, projectName: projects.name, total: count() })
    .from(actions)
    .innerJoin(runs, eq(runs.id, actions.runId))
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .where(openActions(personId))
    .groupBy(projects.id);
}

/** The first of a person's open items, by project and due date. */
export async function listOpenItems(q: Query, personId: string, limit: number, projectId?: string) {
  return q
    .select({
      id: answers.id,
      text: answers.text,
      dueOn: answers.dueOn,
      runId: runs.id,
      runTitle: runs.title,
      projectId: projects.id,
    })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(and(openItems(personId), projectId ? eq(projects.id, projectId) : undefined))
    .orderBy(asc(answers.dueOn), asc(answers.id))
    .limit(limit);
}

/** The first of a person's open actions, by due date. */
export async function listOpenActions(
  q: Query,
  personId: string,
  limit: number,
  projectId?: string,
) {
  return q
    .select({
      id: actions.id,
      text: actions.text,
      dueOn: actions.dueOn,
      runId: runs.id,
      runTitle: runs.title,
      projectId: projects.id,
      itemId: actions.itemId,
      itemText: answers.text,
      reviewId: actions.reviewId,
      version: actions.version,
    })
    .from(actions)
    .innerJoin(answers, eq(answers.id, actions.itemId))
    .innerJoin(runs, eq(runs.id, actions.runId))
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .where(and(openActions(personId), projectId ? eq(projects.id, projectId) : undefined))
    .orderBy(asc(actions.dueOn), asc(actions.id))
    .limit(limit);
}

const openItems = (personId: string): SQL | undefined =>
  and(eq(answers.assigneeId, personId), inArray(answers.status, ['open', 'needs_work']), live());

const openActions = (personId: string): SQL | undefined =>
  and(eq(actions.ownerId, personId), isNull(actions.doneAt), isNull(actions.deletedAt), live());

/** Nothing waits in what is put away. */
const live = (): SQL | undefined =>
  and(
    isNull(runs.deletedAt),
    isNull(runs.archivedAt),
    isNull(projects.deletedAt),
    isNull(projects.archivedAt),
  );
