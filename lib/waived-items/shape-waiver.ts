import { isLiveWaiver, type WaiverFacts } from '@/lib/model/waiver.types';
import type { WaiverWithNames } from './waiver.repo';

/** A waiver as the API gives it. */
export function shapeWaiver({ waiver, ...names }: WaiverWithNames) {
  const { projectName, runTitle, itemText, decidedByName, closedBy, closedByName, ...people } =
    names;
  return {
    id: waiver.id,
    projectId: waiver.projectId,
    projectName,
    runId: waiver.runId,
    runTitle,
    itemId: waiver.itemId,
    itemText,
    state: waiver.state,
    ownerId: waiver.ownerId,
    reason: waiver.reason,
    requestedBy: waiver.requestedBy,
    requestedAt: waiver.createdAt.toISOString(),
    approverId: waiver.approverId,
    ...people,
    decidedBy: waiver.decidedBy,
    decidedByName,
    decidedAt: waiver.decidedAt?.toISOString() ?? null,
    why: waiver.why,
    expiresOn: waiver.expiresOn,
    closedAt: waiver.closedAt?.toISOString() ?? null,
    closedBy,
    closedByName,
    version: waiver.version,
    updatedAt: waiver.updatedAt.toISOString(),
  };
}

/** What an event says of a waiver that is asked for or in force. */
export function waiverFacts({ waiver, ...names }: WaiverWithNames): WaiverFacts {
  return {
    id: waiver.id,
    ownerId: waiver.ownerId,
    ownerName: names.ownerName,
    reason: waiver.reason,
    approverId: waiver.approverId,
    approverName: names.approverName,
    requestedBy: waiver.requestedBy,
    requestedByName: names.requestedByName,
    requestedAt: waiver.createdAt.toISOString(),
    decidedBy: waiver.decidedBy,
    decidedByName: names.decidedByName,
    expiresOn: waiver.expiresOn,
    version: waiver.version,
  };
}

/** The live waiver of an item as a run's page holds it, and as it folds it out of events. */
export function shapeLiveWaiver(one: WaiverWithNames) {
  const { itemId, state } = one.waiver;
  if (!isLiveWaiver(state)) throw new Error('A waiver that is over is none of the page’s');
  return { itemId, state, ...waiverFacts(one) };
}
