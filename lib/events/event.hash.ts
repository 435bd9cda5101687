import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The hash before a project's first event. */
export const GENESIS = '0'.repeat(64);

/** The facts of an event that its hash covers; everything but the hash itself. */
export interface HashedFacts {
  id: string;
  projectId: string;
  seq: number;
  type: string;
  actorKind: string;
  actorId: string | null;
  runId: string | null;
  itemId: string | null;
  /** Covered when there is one, so that histories from before reviews keep their hashes. */
  reviewId?: string | null;
  mutationId: string | null;
  data: unknown;
  at: Date;
}

/**
 * An event's hash: SHA-256, in hex, of the previous event's hash and this one's canonical JSON
 * (RFC 8785), so that changing any earlier line changes every later hash.
 */
export function eventHash(previous: string, facts: HashedFacts): string {
  const { id, projectId, seq, type, actorKind, actorId, runId, itemId, mutationId, data, at } =
    facts;
  const { reviewId } = facts;
  const line = canonicalize({
    id,
    projectId,
    seq,
    type,
    actorKind,
    actorId,
    runId,
    itemId,
    ...(reviewId ? { reviewId } : {}),
    mutationId,
    data,
    at: at.toISOString(),
  });
  return createHash('sha256')
    .update(previous)
    .update(line as string)
    .digest('hex');
}
