import type { Query } from '@/lib/db/connection';
import { countedAs } from '@/lib/model/progress';
import { isAccepting } from '@/lib/model/review.types';
import type { Stage } from '@/lib/model/stage';
import type { ItemRow } from '@/lib/runs/item.repo';
import { answersChangedSince } from './changes-since.repo';
import { itemsInScope, newestDecisions } from './review-item.repo';

/** What of a project a review is about; each part narrows the others. */
export interface Scope {
  runIds?: string[] | undefined;
  stages?: Stage[] | undefined;
  itemIds?: string[] | undefined;
  only: 'all' | 'not_accepted' | 'needs_work' | 'to_confirm';
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
  const accepted =
    only === 'not_accepted'
      ? await acceptedOf(
          q,
          found.map(({ item }) => item),
          decided,
        )
      : null;
  return found.filter(({ item }) => {
    if (named && !named.has(item.id)) return false;
    const last = decided.get(item.id);
    if (accepted) return !accepted.has(item.id);
    if (only === 'to_confirm') return countedAs(item) === 'to_confirm';
    if (only === 'needs_work') {
      return item.status === 'needs_work' || last?.decision === 'needs_work';
    }
    return true;
  });
}

/** The ids of those items that the newest decision accepts, and whose answers still say what was accepted. */
export async function acceptedOf(
  q: Query,
  items: readonly Pick<ItemRow, 'id' | 'version'>[],
  decided: Awaited<ReturnType<typeof newestDecisions>>,
): Promise<Set<string>> {
  const accepted = items.flatMap(({ id, version }) => {
    const last = decided.get(id);
    return last && isAccepting(last.decision) ? { ...last, itemId: id, version } : [];
  });
  const changed = await answersChangedSince(q, accepted);
  return new Set(accepted.flatMap(({ itemId }) => (changed.has(itemId) ? [] : itemId)));
}
