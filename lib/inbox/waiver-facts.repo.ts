import { aliasedTable, eq, inArray } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers, people, projects, runs, waiverNotices, waivers } from '@/lib/db/tables/tables';
import { closedByName } from '@/lib/waived-items/waiver.repo';

/** A waiver with who asked, who decided, and what it is of. */
export interface WaiverFact {
  waiver: typeof waivers.$inferSelect;
  byName: string;
  deciderName: string | null;
  closedByName: string | null;
  item: { id: string; text: string };
  runId: string;
  runTitle: string;
  projectId: string;
  projectName: string;
}

const asker = aliasedTable(people, 'asker');
const decider = aliasedTable(people, 'decider');

const columns = {
  byName: asker.name,
  deciderName: decider.name,
  closedByName,
  item: { id: answers.id, text: answers.text },
  runId: runs.id,
  runTitle: runs.title,
  projectId: projects.id,
  projectName: projects.name,
};

/** Waivers with who asked and who decided. */
export async function waiverFacts(q: Query, ids: string[]): Promise<WaiverFact[]> {
  if (ids.length === 0) return [];
  return q
    .select({ waiver: waivers, ...columns })
    .from(waivers)
    .innerJoin(asker, eq(asker.id, waivers.requestedBy))
    .innerJoin(answers, eq(answers.id, waivers.itemId))
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(projects, eq(projects.id, waivers.projectId))
    .leftJoin(decider, eq(decider.id, waivers.decidedBy))
    .where(inArray(waivers.id, ids));
}

/** The same by what somebody is told of them. */
export async function waiverNewsFacts(
  q: Query,
  ids: string[],
): Promise<(WaiverFact & { notice: typeof waiverNotices.$inferSelect })[]> {
  if (ids.length === 0) return [];
  return q
    .select({ notice: waiverNotices, waiver: waivers, ...columns })
    .from(waiverNotices)
    .innerJoin(waivers, eq(waivers.id, waiverNotices.waiverId))
    .innerJoin(asker, eq(asker.id, waivers.requestedBy))
    .innerJoin(answers, eq(answers.id, waivers.itemId))
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(projects, eq(projects.id, waivers.projectId))
    .leftJoin(decider, eq(decider.id, waivers.decidedBy))
    .where(inArray(waiverNotices.id, ids));
}
