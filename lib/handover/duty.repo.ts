import { and, asc, count, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { emptyFirst } from '@/lib/db/kit/dialect';
import { actions, answers, projects, runs, waivers } from '@/lib/db/tables/tables';
import { isLeft } from '@/lib/runs/unfinished.repo';

/** What is open of a person's in one project. */
export interface ProjectDuties {
  projectId: string;
  projectName: string;
  items: number;
  actions: number;
  /** Requests for waivers that they stand for or are asked to decide. */
  waivers: number;
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
    .orderBy(emptyFirst(answers.dueOn), asc(answers.id))
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
    .orderBy(emptyFirst(actions.dueOn), asc(actions.id))
    .limit(limit);
}

/** What is assigned to them, also what waits; and what they stand for while it waits, if it is nobody's. */
const openItems = (personId: string): SQL | undefined =>
  and(
    or(
      and(eq(answers.assigneeId, personId), or(isLeft(), eq(answers.status, 'waived'))),
      and(
        isNull(answers.assigneeId),
        sql`${answers.id} in (select ${waivers.itemId} from ${waivers} where ${waivers.state} in ('requested', 'approved') and ${waivers.state} = 'approved' and ${waivers.ownerId} = ${personId})`,
      ),
    ),
    isLiveWork(),
  );

const openActions = (personId: string): SQL | undefined =>
  and(
    eq(actions.ownerId, personId),
    isNull(actions.doneAt),
    isNull(actions.deletedAt),
    isLiveWork(),
  );

/** Nothing waits in what is put away. */
export const isLiveWork = (): SQL | undefined =>
  and(
    isNull(runs.deletedAt),
    isNull(runs.archivedAt),
    isNull(projects.deletedAt),
    isNull(projects.archivedAt),
  );
