/** More ids than this would make an address that servers refuse. */
const MOST_IDS = 100;

/** Where a review of only what changed is prepared. */
export function reviewChangesHref(
  projectId: string,
  runId: string,
  changedItemIds: readonly string[],
): string {
  const what =
    changedItemIds.length > MOST_IDS ? 'only=not_accepted' : `items=${changedItemIds.join(',')}`;
  return `/projects/${projectId}/reviews/new?run=${runId}&${what}`;
}
