import type { Query } from '@/lib/db/connection';
import type { Stage } from '@/lib/markdown/guide.types';
import type { ItemRow } from '@/lib/runs/item.repo';
import { itemsInScope, newestDecisions } from './review-item.repo';

/** What of a project a review is about; each part narrows the others. */
export interface Scope {
  runIds?: string[] | undefined;
  stages?: Stage[] | undefined;
  itemIds?: string[] | undefined;
  only: 'all' | 'not_accepted' | 'needs_work';
}

export interface ScopedItem {
  item: ItemRow;
  stage: Stage;
}

/** The items of a project's live runs that a scope names. */
export async function scopedItems(
  q: Query,
  projectId: string,
  scope: Scope,
): Promise<ScopedItem[]> {
  const { runIds, stages, itemIds, only } = scope;
  const found = await itemsInScope(q, projectId, { runIds, stages });
  const named = itemIds ? new Set(itemIds) : null;
  const decided = await newestDecisions(q, projectId);
  return found.filter(({ item }) => {
    if (named && !named.has(item.id)) return false;
    const last = decided.get(item.id);
    if (only === 'not_accepted') return !isAccepted(item, last);
    if (only === 'needs_work') {
      return item.status === 'needs_work' || last?.decision === 'needs_work';
    }
    return true;
  });
}

/** Whether the newest decision accepts an item, and its answer is still the one that was accepted. */
export function isAccepted(
  item: Pick<ItemRow, 'version'>,
  last: { decision: string | null; decidedVersion: number | null } | undefined,
): boolean {
  if (last?.decision !== 'accepted' && last?.decision !== 'not_applicable') return false;
  return last.decidedVersion === item.version;
}
