import type { ParticipantWithName } from '@/lib/reviews/participant.repo';

/** A participant as the API gives them. */
export function shapeParticipant(row: ParticipantWithName, counts: Map<string, number>) {
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    isGuest: row.personId === null,
    ready: row.ready,
    joined: row.joinedAt !== null,
    voteCount: counts.get(row.id) ?? 0,
  };
}
