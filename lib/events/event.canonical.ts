import canonicalize from 'canonicalize';
import type { EventVia } from '@/lib/model/token.types';

/** The hash before a project's first event. */
export const GENESIS = '0'.repeat(64);

/** The facts of an event that its hash covers; everything but the hash itself. */
export interface CanonicalFacts {
  id: string;
  projectId: string;
  seq: number;
  type: string;
  actorKind: string;
  actorId: string | null;
  runId: string | null;
  itemId: string | null;
  /** Came later than the rest: an event without one is hashed as it always was. */
  reviewId?: string | null;
  mutationId: string | null;
  /** The token that it was made through; it came later too. */
  via?: EventVia | null;
  data: unknown;
  /** ISO 8601, UTC. */
  at: string;
}

/**
 * What an event's hash is made of besides the hash before it: its facts as canonical JSON
 * (RFC 8785). The server, the command line and the browser share it; each brings its own SHA-256.
 */
export function canonicalEvent(facts: CanonicalFacts): string {
  const { id, projectId, seq, type, actorKind, actorId, runId, itemId, mutationId, data, at } =
    facts;
  return canonicalize({
    id,
    projectId,
    seq,
    type,
    actorKind,
    actorId,
    runId,
    itemId,
    ...(facts.reviewId ? { reviewId: facts.reviewId } : {}),
    mutationId,
    ...(facts.via ? { via: facts.via } : {}),
    data,
    at,
  }) as string;
}
