'use client';

import { Dialog } from '@/components/dialog';
import { Kbd } from '@/components/kbd';
import { KEYS } from './keys';

/** All keys of the page. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts" size="m">
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {KEYS.map(({ keys, what }) => (
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
