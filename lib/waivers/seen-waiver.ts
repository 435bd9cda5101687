import { AppError, notFound } from '@/lib/api/app-error';
import type { Query } from '@/lib/db/connection';
import { shapeWaiver } from '@/lib/waived-items/shape-waiver';
import { findWaiver, type WaiverWithNames } from '@/lib/waived-items/waiver.repo';
import { WAIVER_REFUSALS as SAY } from '@/lib/waived-items/waiver.words';

/** @throws NOT_FOUND when there is none with that id */
export async function mustFindWaiver(q: Query, id: string): Promise<WaiverWithNames> {
  const found = await findWaiver(q, id);
  if (!found) throw notFound('waiver');
  return found;
}

/** @throws CONFLICT with the waiver as it stands when that is not the version that was seen */
export function requireAsSeen(known: WaiverWithNames, version: number): void {
  if (known.waiver.version === version) return;
  const details = [
    { field: 'version', message: `is not ${known.waiver.version}, the present one` },
  ];
  throw new AppError('CONFLICT', SAY.changed, details, shapeWaiver(known));
}
