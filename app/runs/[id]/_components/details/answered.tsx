'use client';

import { claimedByDocumentWords } from '@/components/items/answered.words';
import { TimeAgo } from '@/components/time/time-ago';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { isDocumentClaim } from '@/lib/model/strength';
import type { Item } from '@/lib/runs/run-state.types';
import { nameApart, useRun } from '../run-provider';
import { WORDS } from './details.words';
import { ToConfirm } from './to-confirm';

/** Who gave an item's answer, when and through what, who confirmed it, and the way to do that. */
export function Answered({ id }: { id: string }) {
  const item = useRun((state) => state.server.items[id]);
  const by = useRun((state) => nameOrNone(item?.answeredBy, state));
  const confirmedBy = useRun((state) => nameOrNone(item?.confirmedBy, state));
  const accepted = useRun((state) =>
    item?.strength === 'accepted' ? state.server.acceptances[id] : undefined,
  );
  const acceptedBy = useRun((state) => nameOrNone(accepted?.by, state));
  // A change that is still on its way is nobody's yet.
  const shown = useRun((state) => state.view.items[id]?.status);
  // Of what is waived, the waiver says who agreed.
  if (!item?.answeredAt || item.status !== shown || item.status === 'waived') return null;
  const who = by ?? COMMON_WORDS.somebody;
  const { confirmedAt } = item;
  return (
    <div className="space-y-2 text-[0.8125rem] text-muted">
      <p data-answered>
        {saidBy(item, who)}, <TimeAgo at={item.answeredAt} />
      </p>
      {confirmedBy && item.confirmedBy !== accepted?.by ? (
        <p data-confirmed>
          {WORDS.confirmedBy(confirmedBy)}
          {confirmedAt ? (
            <>
              , <TimeAgo at={confirmedAt} />
            </>
          ) : null}
        </p>
      ) : null}
      {accepted && acceptedBy ? (
        <p data-accepted>
          {WORDS.acceptedBy(acceptedBy)}, <TimeAgo at={accepted.at} />
        </p>
      ) : null}
      <ToConfirm id={id} />
    </div>
  );
}

function saidBy(item: Item, who: string): string {
  const { strength, answeredVia: via } = item;
  if (isDocumentClaim(item)) return claimedByDocumentWords(strength);
  return strength === 'claimed' || strength === 'checked'
    ? WORDS.claimed(strength, who, via)
    : WORDS.answered(who, via);
}

const nameOrNone = (
  personId: string | null | undefined,
  state: Parameters<typeof nameApart>[0],
): string | null => (personId ? nameApart(state, personId) : null);
