import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '@/lib/db/connection';
import { insertPasswordReset, revokePasswordResets } from './password-reset.repo';

/** How long a link works, in milliseconds. */
const LIFETIME_MS = 60 * 60 * 1000;

/**
 * Makes a one-time link by which somebody chooses a new password, in the place of any before. The
 * token is in the answer and nowhere else.
 * @param createdBy the owner who made it; nobody for one by mail or of the server's command line
 * @param keepOthers whether links from before go on working, until one of them is used
 */
export async function makeResetLink(
  tx: Tx,
  personId: string,
  createdBy: string | null,
  at: Date,
  { keepOthers } = { keepOthers: false },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(at.getTime() + LIFETIME_MS);
  if (!keepOthers) await revokePasswordResets(tx, personId, at);
  await insertPasswordReset(tx, {
    id: uuidv7(),
    tokenHash: hashOf(token),
    personId,
    createdBy,
    expiresAt,
    usedAt: null,
    revokedAt: null,
    createdAt: at,
    updatedAt: at,
  });
  return { token, expiresAt };
}

/** What is kept of a token. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
