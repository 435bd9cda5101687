'use client';

import { Dialog } from '@/components/dialog';
import { Kbd } from '@/components/kbd';
import { isFacilitator } from '../../_store/review-state';
import { keysOf } from '../keys';
import { useReview } from '../review-provider';

/** The keys of the present phase. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const phase = useReview((state) => state.server.review.phase);
  const leads = useReview(isFacilitator);
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard" size="m">
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {keysOf(phase, leads).map(({ keys, what }) => (
          <div key={what} className="flex items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
