import { createHash } from 'node:crypto';
import { type CanonicalFacts, canonicalEvent } from './event.canonical';

/** The facts of an event that its hash covers, as the database has them. */
export type HashedFacts = Omit<CanonicalFacts, 'at'> & { at: Date };

/**
 * An event's hash: SHA-256, in hex, of the previous event's hash and this one's canonical JSON
 * (RFC 8785), so that changing any earlier line changes every later hash.
 */
export function eventHash(previous: string, facts: HashedFacts): string {
  return createHash('sha256')
    .update(previous)
    .update(canonicalEvent({ ...facts, at: facts.at.toISOString() }))
    .digest('hex');
}

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
