import { and, asc, count, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { insertMany } from '@/lib/db/insert-many';
import { checklistItems, checklists, guides, revisions } from '@/lib/db/tables/tables';

export type GuideRow = typeof guides.$inferSelect;
export type RevisionRow = typeof revisions.$inferSelect;
export type ChecklistRow = typeof checklists.$inferSelect;
export type ChecklistItemRow = typeof checklistItems.$inferSelect;
export interface GuideWithRevision {
  guide: GuideRow;
  revision: Omit<RevisionRow, 'source' | 'receipt'>;
}

// A receipt may be as long as its source.
const { source: _, receipt: __, ...facts } = getTableColumns(revisions);

export async function findGuideByName(q: Query, name: string): Promise<GuideRow | undefined> {
  const [row] = await q.select().from(guides).where(eq(guides.name, name));
  return row;
}

export async function findRevision(q: Query, id: string): Promise<RevisionRow | undefined> {
  const [row] = await q.select().from(revisions).where(eq(revisions.id, id));
  return row;
}

/** The name of the guide that a revision is of. */
export async function findNameOfRevision(q: Query, id: string): Promise<string | undefined> {
  const [row] = await q
    .select({ name: guides.name })
    .from(revisions)
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .where(eq(revisions.id, id));
  return row?.name;
}

export async function insertGuide(tx: Tx, row: GuideRow): Promise<void> {
  await tx.insert(guides).values(row);
}

export async function pointGuide(tx: Tx, id: string, revisionId: string, at: Date): Promise<void> {
  await tx
    .update(guides)
    .set({ revisionId, deletedAt: null, updatedAt: at })
    .where(eq(guides.id, id));
}

export async function insertRevision(tx: Tx, row: RevisionRow): Promise<void> {
  await tx.insert(revisions).values(row);
}

export async function insertChecklist(
  tx: Tx,
  row: ChecklistRow,
  items: ChecklistItemRow[],
): Promise<void> {
  await tx.insert(checklists).values(row);
  await insertMany(tx, checklistItems, items);
}

export async function listGuides(
  q: Query,
  filter: { name?: string },
  page: { limit: number; offset: number },
): Promise<GuideWithRevision[]> {
  return q
    .select({ guide: guides, revision: facts })
    .from(guides)
    .innerJoin(revisions, eq(revisions.id, guides.revisionId))
    .where(shown(filter))
    .orderBy(asc(guides.name))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countGuides(q: Query, filter: { name?: string }): Promise<number> {
  const [row] = await q.select({ total: count() }).from(guides).where(shown(filter));
  return row?.total ?? 0;
}

export async function findGuide(
  q: Query,
  id: string,
): Promise<{ guide: GuideRow; revision: RevisionRow } | undefined> {
  const [row] = await q
    .select({ guide: guides, revision: revisions })
    .from(guides)
    .innerJoin(revisions, eq(revisions.id, guides.revisionId))
    .where(eq(guides.id, id));
  return row;
}

export async function findGuideOfRevision(
  q: Query,
  revisionId: string,
): Promise<{ guide: GuideRow; revision: RevisionRow } | undefined> {
  const [row] = await q
    .select({ guide: guides, revision: revisions })
    .from(revisions)
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .where(eq(revisions.id, revisionId));
  return row;
}

export async function checklistsOf(q: Query, revisionIds: string[]): Promise<ChecklistRow[]> {
  if (revisionIds.length === 0) return [];
  return q
    .select()
    .from(checklists)
    .where(inArray(checklists.revisionId, revisionIds))
    .orderBy(asc(checklists.revisionId), asc(checklists.position));
}

export async function findChecklist(q: Query, id: string) {
  const [row] = await q
    .select({ checklist: checklists, guide: guides, revision: facts })
    .from(checklists)
    .innerJoin(revisions, eq(revisions.id, checklists.revisionId))
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .where(eq(checklists.id, id));
  return row;
}

export async function itemsOfChecklist(q: Query, checklistId: string): Promise<ChecklistItemRow[]> {
  return q
    .select()
    .from(checklistItems)
    .where(eq(checklistItems.checklistId, checklistId))
    .orderBy(asc(checklistItems.position));
}

/** One item of a checklist by its key. Served by `checklist_items_by_checklist`. */
export async function findChecklistItem(
  q: Query,
  checklistId: string,
  key: string,
): Promise<ChecklistItemRow | undefined> {
  const [row] = await q
    .select()
    .from(checklistItems)
    .where(and(eq(checklistItems.checklistId, checklistId), eq(checklistItems.key, key)))
    .limit(1);
  return row;
}

function shown(filter: { name?: string }) {
  return and(isNull(guides.deletedAt), filter.name ? eq(guides.name, filter.name) : undefined);
}
