import { and, inArray, ne } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { checklistItems } from '@/lib/db/tables/tables';

/** An item as it reads, and as it stands in its guide. */
export interface FormattedItem {
  text: string;
  markdown: string;
}

/**
 * The Markdown of those items of some checklists that hold more than plain text, by checklist and
 * key: links, code, emphasis. One query for all. Served by `checklist_items_by_checklist`.
 */
export async function formattedItems(
  q: Query,
  checklistIds: string[],
): Promise<Map<string, Map<string, FormattedItem>>> {
  const found = new Map<string, Map<string, FormattedItem>>();
  if (checklistIds.length === 0) return found;
  const { checklistId, key, text, markdown } = checklistItems;
  const rows = await q
    .select({ checklistId, key, text, markdown })
    .from(checklistItems)
    .where(and(inArray(checklistId, [...new Set(checklistIds)]), ne(markdown, text)));
  for (const row of rows) {
    const of = found.get(row.checklistId) ?? new Map<string, FormattedItem>();
    found.set(row.checklistId, of.set(row.key, row));
  }
  return found;
}
