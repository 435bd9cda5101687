'use client';

import { Dialog } from '@/components/ui/dialog';
import { useRun, useScreen } from '../run-provider';
import ItemDetails from './item-details';

/** Details over the list, where there is no room beside it. */
export default function DetailsSheet() {
  const { details } = useScreen();
  const text = useRun((state) => state.view.items[state.active ?? '']?.text ?? '');
  return (
    <Dialog open onOpenChange={details} title={text} size="l">
      <div className="-mx-5 -my-4">
        <ItemDetails titled={false} />
      </div>
    </Dialog>
  );
}
