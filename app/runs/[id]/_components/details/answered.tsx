'use client';

import { COMMON_WORDS } from '@/components/common.words';
import { TimeAgo } from '@/components/time-ago';
import { nameApart, useRun } from '../run-provider';

/** Who gave an item's answer, and when; nothing while it is open. */
export function Answered({ id }: { id: string }) {
  const at = useRun((state) => state.server.items[id]?.answeredAt);
  const by = useRun((state) => {
    const personId = state.server.items[id]?.answeredBy;
    return personId ? nameApart(state, personId) : null;
  });
  // A change that is still on its way is nobody's yet.
  const status = useRun((state) => state.server.items[id]?.status);
  const shown = useRun((state) => state.view.items[id]?.status);
  if (!at || status !== shown) return null;
  return (
    <p data-answered className="text-[0.8125rem] text-muted">
      — {by ?? COMMON_WORDS.somebody}, <TimeAgo at={at} />
    </p>
  );
}
