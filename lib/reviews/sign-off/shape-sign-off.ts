import type { Query } from '@/lib/db/connection';
import { groupBy } from '@/lib/lists/group-by';
import { answerEvents } from '@/lib/signed-runs/sign-off.repo';
import type { Standing } from '@/lib/signed-runs/sign-off-standing';
import { changesAfter, type SignedChange } from '@/lib/signed-runs/signed-change.reducer';

/** Sign-offs as the API gives them, with what differs from what each of them accepted. */
export async function shapeSignOffs(q: Query, standing: readonly Standing[]) {
  const stale = standing.filter((one) => one.stale);
  const runIds = [...new Set(stale.map(({ runId }) => runId))];
  const oldest = Math.min(...stale.map(({ seq }) => seq));
  const found = runIds.length > 0 ? await answerEvents(q, runIds, oldest) : [];
  const events = groupBy(found, ({ runId }) => runId ?? '');
  const none: readonly SignedChange[] = [];
  return standing.map((one) => {
    const since = one.stale ? (events.get(one.runId) ?? []) : [];
    const differences = since.filter(({ seq }) => seq > one.seq).reduce(changesAfter, none);
    return {
      id: one.id,
      reviewId: one.reviewId,
      reviewName: one.reviewName,
      runId: one.runId,
      personId: one.personId,
      personName: one.personName,
      email: one.email as string | null,
      runTitle: one.runTitle,
      revision: one.revision,
      state: one.state,
      seq: one.seq,
      head: one.head,
      confirmedWith: one.confirmedWith,
      signedAt: one.createdAt.toISOString(),
      stale: one.stale,
      changedItemIds: differences.map(({ itemId }) => itemId),
      differences: [...differences],
    };
  });
}
