import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { checklistItems, checklists, guides, revisions } from '@/lib/db/tables/tables';
import type { ParsedGuide } from '@/lib/markdown/guide.types';

/** The first revision after one, by its id, that has no receipt. */
export async function findRevisionToRead(q: Query, after: string) {
  const { id, source, choices } = revisions;
  const [row] = await q
    .select({ id, source, choices, name: guides.name })
    .from(revisions)
    .innerJoin(guides, eq(guides.id, revisions.guideId))
    .where(and(isNull(revisions.shape), gt(revisions.id, after)))
    .orderBy(asc(revisions.id))
    .limit(1);
  return row;
}

/** Adds what reading a revision again told to what is kept of it. */
export async function keepReadAgain(
  tx: Tx,
  { id, parsed, shape }: { id: string; parsed: ParsedGuide; shape: string },
): Promise<void> {
  const { receipt, checklists: lists } = parsed;
  await tx.update(revisions).set({ receipt, shape }).where(eq(revisions.id, id));
  const items = new Map(lists.flatMap((list) => list.items.map((item) => [item.key, item])));
  const rows = await tx
    .select({ id: checklistItems.id, key: checklistItems.key })
    .from(checklistItems)
    .innerJoin(checklists, eq(checklists.id, checklistItems.checklistId))
    .where(eq(checklists.revisionId, id));
  for (const row of rows) {
    const item = items.get(row.key);
    if (!item) continue;
    const { box, claimed, lead } = item;
    await tx
      .update(checklistItems)
      .set({ box, claimed, lead })
      .where(eq(checklistItems.id, row.id));
  }
}
