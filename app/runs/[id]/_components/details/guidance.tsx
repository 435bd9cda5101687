'use client';

import { lazy, Suspense, useContext } from 'react';
import { GuidancePart } from '@/components/guides/guidance-part';
import { persistentLoad } from '@/components/ui/persistent-load';
import { useRun } from '../run-provider';
import { FirstGuidance } from './first-guidance';

const OfChecklist = lazy(() => persistentLoad(() => import('@/components/guides/guidance')));

/** What the guide says about an item. The code that asks for it comes with the first that is not known. */
export function Guidance({
  id,
  large = false,
  folded = false,
}: {
  id: string;
  large?: boolean;
  /** Shows its first lines until asked for the rest. */
  folded?: boolean;
}) {
  const itemKey = useRun((state) => state.server.items[id]?.key ?? '');
  const checklistId = useRun((state) => state.server.run.checklistId);
  const first = useContext(FirstGuidance);
  // The server draws it as it is beside a list.
  if (first?.itemId === id && !large) {
    return first.text ? <GuidancePart folded={folded}>{first.text}</GuidancePart> : null;
  }
  return (
    <Suspense>
      <OfChecklist checklistId={checklistId} itemKey={itemKey} large={large} folded={folded} />
    </Suspense>
  );
}
