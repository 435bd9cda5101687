import { and, inArray, ne } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { checklistItems } from '@/lib/db/tables';

/**
 * The Markdown of those items of some checklists that hold more than plain text, by checklist and
 * key: links, code, emphasis. One query for all. Served by `checklist_items_by_checklist`.
 */
export async function formattedItems(
  q: Query,
  checklistIds: string[],
): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  if (checklistIds.length === 0) return found;
  const { checklistId, key, text, markdown } = checklistItems;
  const rows = await q
    .select({ checklistId, key, markdown })
    .from(checklistItems)
    .where(and(inArray(checklistId, [...new Set(checklistIds)]), ne(markdown, text)));
  for (const row of rows) {
    const of = found.get(row.checklistId) ?? new Map<string, string>();
    found.set(row.checklistId, of.set(row.key, row.markdown));
  }
  return found;
}
