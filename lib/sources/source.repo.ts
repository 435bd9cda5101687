import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { inPages } from '@/lib/db/in-pages';
import {
  answers,
  checklistItems,
  checklists,
  guides,
  revisions,
  runs,
} from '@/lib/db/tables/tables';

/** The document that a run was started from. */
export async function documentOfRun(q: Query, runId: string) {
  const [row] = await q
    .select({
      checklistId: checklists.id,
      title: checklists.title,
      revisionId: revisions.id,
      guideId: revisions.guideId,
      name: guides.name,
      origin: revisions.origin,
      source: revisions.source,
      isRead: revisions.shape,
    })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(revisions, eq(revisions.id, checklists.revisionId))
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .where(eq(runs.id, runId));
  return row;
}

/** A project's live runs of a guide, the newest first. Served by `runs_by_project`. */
export async function runsOfGuide(q: Query, projectId: string, guideId: string) {
  return q
    .select({ id: runs.id, checklistId: runs.checklistId, revisionId: checklists.revisionId })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .innerJoin(revisions, eq(revisions.id, checklists.revisionId))
    .where(
      and(
        eq(runs.projectId, projectId),
        eq(revisions.guideId, guideId),
        isNull(runs.deletedAt),
        isNull(runs.archivedAt),
      ),
    )
    .orderBy(desc(runs.createdAt), desc(runs.id));
}

/** What a checklist's items say by their boxes, and where those are. Served by `checklist_items_by_checklist`. */
export function boxesOf(q: Query, checklistId: string) {
  const { position, key, box, claimed } = checklistItems;
  type Row = Pick<typeof checklistItems.$inferSelect, 'position' | 'key' | 'box' | 'claimed'>;
  return inPages<Row>(async (after, limit) =>
    q
      .select({ position, key, box, claimed })
      .from(checklistItems)
      .where(
        and(eq(checklistItems.checklistId, checklistId), after && gt(position, after.position)),
      )
      .orderBy(asc(position))
      .limit(limit),
  );
}

/** What a run says of its items, by their keys. Served by `answers_by_run`. */
export async function statusesOf(q: Query, runId: string) {
  const { position, key, status } = answers;
  type Row = Pick<typeof answers.$inferSelect, 'position' | 'key' | 'status'>;
  const rows = await inPages<Row>(async (after, limit) =>
    q
      .select({ position, key, status })
      .from(answers)
      .where(and(eq(answers.runId, runId), after && gt(position, after.position)))
      .orderBy(asc(position))
      .limit(limit),
  );
  return new Map(rows.map((row) => [row.key, row.status]));
}
