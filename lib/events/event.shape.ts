import type { EventData, ProjectEvent } from '@/lib/model/event.types';
import type { EventRow, EventRowWithName } from './event.repo';
import { unsealNames } from './event.seal';

/** What a stored event says, with the names of people in their places. */
export const dataOf = (row: Pick<EventRow, 'type' | 'actorId' | 'data' | 'names'>): EventData =>
  unsealNames(row, row.names).facts.data;

/** A stored event as the API, the live stream and exports give it. */
export function toProjectEvent(row: EventRowWithName): ProjectEvent {
  const { facts, names } = unsealNames(row, row.names);
  return {
    id: row.id,
    projectId: row.projectId,
    seq: row.seq,
    type: row.type,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName ?? 'Walkaround' },
    runId: row.runId,
    itemId: row.itemId,
    reviewId: row.reviewId,
    mutationId: row.mutationId,
    via: facts.via,
    data: facts.data,
    ...(names ? { names } : {}),
    ...(row.redacted ? { redacted: true } : {}),
    at: row.at.toISOString(),
    hash: row.hash,
  } as ProjectEvent;
}
