import { and, asc, count, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers, projects, runs, waivers } from '@/lib/db/tables/tables';
import { isLiveWork } from './duty.repo';

/** How many requests for waivers are a person's, by project. Served by `waivers_live_by_day`. */
export async function requestsByProject(q: Query, personId: string) {
  return q
    .select({ projectId: projects.id, projectName: projects.name, total: count() })
    .from(waivers)
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(projects, eq(projects.id, waivers.projectId))
    .where(openRequests(personId))
    .groupBy(projects.id);
}

/** The first of those, by the day that they are for. */
export async function listRequests(q: Query, personId: string, limit: number, projectId?: string) {
  return q
    .select({
      id: waivers.id,
      text: answers.text,
      dueOn: waivers.expiresOn,
      runId: runs.id,
      runTitle: runs.title,
      projectId: projects.id,
    })
    .from(waivers)
    .innerJoin(answers, eq(answers.id, waivers.itemId))
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(projects, eq(projects.id, waivers.projectId))
    .where(and(openRequests(personId), projectId ? eq(projects.id, projectId) : undefined))
    .orderBy(asc(waivers.expiresOn), asc(waivers.id))
    .limit(limit);
}

/** Those that they stand for, or are asked by name to decide. */
const openRequests = (personId: string): SQL | undefined =>
  and(
    sql`${waivers.state} in ('requested', 'approved')`,
    eq(waivers.state, 'requested'),
    or(eq(waivers.ownerId, personId), eq(waivers.approverId, personId)),
    isLiveWork(),
  );
