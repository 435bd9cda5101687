import { createHash, randomBytes } from 'node:crypto';
import type { Vote } from '@/lib/model/review.types';

/** 128 bits, so that a vote can't be found by trying all there are. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

/**
 * Binds a voter to a vote without showing it: SHA-256, in hex, of salt, vote and comment, each on
 * a line of its own. Whoever is later shown the three can check it against the vote's event.
 */
export const commitment = (salt: string, vote: Vote, comment: string | null): string =>
  createHash('sha256')
    .update(`${salt}\n${vote}\n${comment ?? ''}`)
    .digest('hex');
