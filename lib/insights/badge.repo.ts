import { and, count, eq, isNull } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers, checklists, projects, runs } from '@/lib/db/tables/tables';
import type { Stage } from '@/lib/model/stage';

/** A project whose badge was switched on, whoever asks. */
export async function projectWithBadge(q: Query, id: string) {
  const [row] = await q
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.id, id), eq(projects.badge, true), isNull(projects.deletedAt)));
  return row;
}

/** How many items of each run in use stand where, in a stage or in all. */
export async function countsForBadge(q: Query, projectId: string, stage: Stage | undefined) {
  return q
    .select({ runId: runs.id, status: answers.status, counts: answers.counts, items: count() })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(answers, eq(answers.runId, runs.id))
    .where(
      and(
        eq(runs.projectId, projectId),
        isNull(runs.deletedAt),
        isNull(runs.archivedAt),
        stage ? eq(checklists.stage, stage) : undefined,
      ),
    )
    .groupBy(runs.id, answers.status, answers.counts);
}
