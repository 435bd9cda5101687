'use client';

import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { faceOf, here } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { WORDS } from './frame.words';

/** Chooses who leads from now on: somebody with an account who has joined. */
export default function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { handOver } = useScreen();
  const facilitatorId = useReview((state) => state.server.review.facilitatorId);
  const participants = useReview((state) => state.server.participants);
  const present = useReview(here);
  const [busy, run] = useBusy();
  const able = participants.filter(
    ({ joined, personId }) => joined && personId !== null && personId !== facilitatorId,
  );
  async function choose(personId: string) {
    if (await handOver(facilitatorId, personId)) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={WORDS.handOverTitle}
      description={WORDS.handOverHint}
    >
      {able.length === 0 ? (
        <p className="text-sm text-muted">{WORDS.noneToLead}</p>
      ) : (
        <ul className="divide-y divide-line">
          {able.map((one) => (
            <li key={one.id} className="flex items-center gap-3 py-2">
              <Avatar person={faceOf(one)} size="s" decorative />
              <span className="min-w-0 flex-1 truncate text-sm">{one.name}</span>
              {present.has(one.id) ? (
                <Badge tone="done">{WORDS.here}</Badge>
              ) : (
                <Badge>{WORDS.away}</Badge>
              )}
              <Button
                size="s"
                busy={busy}
                aria-label={WORDS.handOverTo(one.name)}
                onClick={() => run(() => choose(one.personId as string))}
              >
                {WORDS.handOver}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
