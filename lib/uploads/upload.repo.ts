import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { evidence, reviewItems, runs, tombstones } from '@/lib/db/tables/tables';

/** How many bytes a project’s files have, each counted once. Served by `evidence_files_by_run`. */
export async function bytesOfProject(q: Query, projectId: string): Promise<number> {
  const files = q
    .selectDistinct({ sha256: evidence.sha256, bytes: evidence.bytes })
    .from(evidence)
    .innerJoin(runs, eq(runs.id, evidence.runId))
    .where(and(eq(runs.projectId, projectId), isNotNull(evidence.sha256)))
    .as('files');
  const [row] = await q
    .select({ bytes: sql<number>`coalesce(sum(${files.bytes}), 0)`.mapWith(Number) })
    .from(files);
  return row?.bytes ?? 0;
}

/** Whether a project has a file, in evidence that was removed too. Served by `evidence_files`. */
export async function hasFile(q: Query, projectId: string, sha256: string): Promise<boolean> {
  const rows = await q
    .select({ id: evidence.id })
    .from(evidence)
    .innerJoin(runs, eq(runs.id, evidence.runId))
    .where(and(eq(evidence.sha256, sha256), eq(runs.projectId, projectId)))
    .limit(1);
  return rows.length > 0;
}

/** Whether any project has a file that is not being removed for good. Served by `evidence_files`. */
export async function isUsed(q: Query, sha256: string): Promise<boolean> {
  const rows = await q
    .select({ id: evidence.id })
    .from(evidence)
    .innerJoin(runs, eq(runs.id, evidence.runId))
    .leftJoin(tombstones, eq(tombstones.id, runs.projectId))
    .where(and(eq(evidence.sha256, sha256), isNull(tombstones.id)))
    .limit(1);
  return rows.length > 0;
}

/** Files of a project, in the order of their hashes. @param after the last of those before */
export async function filesOfProject(
  q: Query,
  projectId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await q
    .selectDistinct({ sha256: evidence.sha256 })
    .from(evidence)
    .innerJoin(runs, eq(runs.id, evidence.runId))
    .where(and(eq(runs.projectId, projectId), gt(evidence.sha256, after)))
    .orderBy(asc(evidence.sha256))
    .limit(limit);
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}

/** Whether a review goes through an item, whose run is not deleted. */
export async function isInReview(q: Query, reviewId: string, itemId: string): Promise<boolean> {
  const rows = await q
    .select({ id: reviewItems.id })
    .from(reviewItems)
    .innerJoin(runs, eq(runs.id, reviewItems.runId))
    .where(
      and(
        eq(reviewItems.reviewId, reviewId),
        eq(reviewItems.itemId, itemId),
        isNull(runs.deletedAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
