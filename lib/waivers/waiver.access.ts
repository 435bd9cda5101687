import { type Authorized, authorized } from '@/lib/api/authorized';
import type { ItemPlace } from '@/lib/runs/run.access';
import type { WaiverRow } from '@/lib/waived-items/waiver.repo';

/** The item whose waiver its own last day ends: whoever approved it decided so. */
export const authorizeExpiry = (
  { itemId, runId, projectId }: WaiverRow,
  projectAccess: ItemPlace['projectAccess'],
): Authorized<ItemPlace> => authorized({ id: itemId, runId, projectId, projectAccess });
