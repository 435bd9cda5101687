import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AppError, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from './actor';
import {
  claimInvitation,
  countOpenInvitations,
  findOpenInvitation,
  insertInvitation,
  listOpenInvitations,
  nameAccepter,
  releaseInvitation,
  revokeInvitation,
} from './invitation.repo';
import { requireOwner } from './owner.access';
import { WORDS } from './people.words';

/** How long a link works, in milliseconds. */
const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

export type InvitationService = ReturnType<typeof createInvitationService>;

/** One-time links by which an owner lets people in. */
export function createInvitationService(deps: {
  db: Database;
  clock: Clock;
  url: string;
  limits: Limits;
}) {
  const { db, clock, url, limits } = deps;
  // Claims whose account is being made right now; better-auth asks before it signs anyone up.
  const claims = new Set<string>();

  return { create, list, revoke, look, accept, claimed: (id: string) => claims.has(id) };

  /** Makes a link. The token is in the answer and nowhere else. */
  async function create(actor: Person) {
    const token = randomBytes(24).toString('base64url');
    const now = clock.now();
    const row = {
      id: uuidv7(),
      tokenHash: hash(token),
      invitedBy: actor.id,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
      acceptedAt: null,
      acceptedBy: null,
      revokedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    await db.transaction(async (tx) => {
      await requireOwner(tx, actor);
      await insertInvitation(tx, row);
    });
    return { ...shape(row), token, url: `${url}/join/${token}` };
  }

  async function list(page: { limit: number; offset: number }) {
    const now = clock.now();
    const rows = await listOpenInvitations(db.read, now, page);
    return { items: rows.map(shape), total: await countOpenInvitations(db.read, now) };
  }

  /** @throws NOT_FOUND when it does not exist or is no longer open */
  async function revoke(actor: Person, id: string): Promise<void> {
    const row = await db.transaction(async (tx) => {
      await requireOwner(tx, actor);
      return revokeInvitation(tx, id, clock.now());
    });
    if (!row) throw notFound('invitation');
  }

  /** What a link's holder may know before accepting. @throws NOT_FOUND when it no longer works */
  async function look(token: string) {
    const key = hash(token);
    const row = await limits.link.guard(key, async () => {
      const found = await findOpenInvitation(db.read, key, clock.now());
      if (!found) throw gone();
      return found;
    });
    return { invitedBy: row.invitedBy, expiresAt: row.expiresAt.toISOString() };
  }

  /**
   * Takes the link and makes an account with it; if that fails the link works again.
   * @param signUp makes the account, given the claim, and says whose it is
   */
  async function accept<T extends { personId: string }>(
    token: string,
    signUp: (claim: string) => Promise<T>,
  ): Promise<T> {
    const claim = await db.transaction((tx) => claimInvitation(tx, hash(token), clock.now()));
    if (!claim) throw gone();
    claims.add(claim.id);
    try {
      const made = await signUp(claim.id);
      await db.transaction((tx) => nameAccepter(tx, claim.id, made.personId, clock.now()));
      return made;
    } catch (error) {
      await db.transaction((tx) => releaseInvitation(tx, claim.id, clock.now()));
      throw error;
    } finally {
      claims.delete(claim.id);
    }
  }
}

const gone = () => new AppError('NOT_FOUND', WORDS.invitationGone);

const hash = (token: string) => createHash('sha256').update(token).digest('hex');

const shape = (row: { id: string; expiresAt: Date; createdAt: Date }) => ({
  id: row.id,
  expiresAt: row.expiresAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});
