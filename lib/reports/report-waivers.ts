import type { ReportPastWaiver, ReportWaiver } from '@/lib/documents/report.types';
import type { ItemRow } from '@/lib/runs/item.repo';
import type { shapeLiveWaiver, shapeWaiver } from '@/lib/waived-items/shape-waiver';

export type LiveWaiver = ReturnType<typeof shapeLiveWaiver>;
export type PastWaiver = ReturnType<typeof shapeWaiver>;

/** A waiver that is asked for or in force, as a report tells it under its item. */
export function reportWaiver(waiver: LiveWaiver): ReportWaiver {
  return { state: waiver.state, ...peopleOf(waiver) };
}

/**
 * One that counted and is over, as a report tells it of its run.
 * @param markdown the item's text as it stands in the guide, where that is more than plain text
 */
export function reportPastWaiver(
  waiver: PastWaiver,
  { key, text }: Pick<ItemRow, 'key' | 'text'>,
  markdown: string | null,
): ReportPastWaiver {
  return {
    itemKey: key,
    text,
    markdown,
    state: waiver.state === 'expired' ? 'expired' : 'ended',
    ...peopleOf(waiver),
    endedAt: waiver.closedAt,
    endedBy: waiver.closedByName,
    endedById: waiver.closedBy,
  };
}

const peopleOf = (waiver: LiveWaiver | PastWaiver) => ({
  reason: waiver.reason,
  owner: waiver.ownerName,
  ownerId: waiver.ownerId,
  requestedBy: waiver.requestedByName,
  requestedById: waiver.requestedBy,
  approvedBy: waiver.decidedByName,
  approvedById: waiver.decidedBy,
  expiresOn: waiver.expiresOn,
});
