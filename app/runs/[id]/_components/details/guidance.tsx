'use client';

import { Guidance as OfChecklist } from '@/components/guidance';
import { useRun } from '../run-provider';

/** What the guide says about an item. */
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
  return <OfChecklist checklistId={checklistId} itemKey={itemKey} large={large} folded={folded} />;
}
