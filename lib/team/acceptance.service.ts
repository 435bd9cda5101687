import { AppError, invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { WORDS } from '@/lib/people/people.words';
import { findPerson, updatePerson } from '@/lib/people/person.repo';
import { requireThere } from '@/lib/people/staff.access';
import type { LetIn } from '@/lib/projects/invited-member';
import { hashOf } from '@/lib/sign-in/reset-link';
import {
  claimInvitation,
  type InvitationRow,
  nameAccepter,
  releaseInvitation,
} from './invitation.repo';
import { type Gift, stillGiven } from './invitation-gift';

export type AcceptanceService = ReturnType<typeof createAcceptanceService>;

/**
 * Using invitations: by making an account, or with the one that somebody has. What their maker may
 * give no more is left out, and counted.
 */
export function createAcceptanceService(deps: {
  db: Database;
  clock: Clock;
  limits: Limits;
  letIn: LetIn;
}) {
  const { db, clock, limits, letIn } = deps;
  // Claims whose account is being made right now; better-auth asks before it signs anyone up.
  const claims = new Set<string>();

  return { accept, acceptAs, welcome, claimed: (id: string) => claims.has(id) };

  /**
   * Takes the link and makes an account with it; if that fails the link works again.
   * @param signUp makes the account, given the claim, and says whose it is
   * @throws NOT_FOUND when the link no longer works
   * @throws VALIDATION_ERROR when it is for another email
   */
  async function accept<T extends { personId: string }>(
    token: string,
    email: string,
    signUp: (claim: string) => Promise<T>,
  ): Promise<{ made: T; leftOut: number }> {
    const claim = await db.transaction(async (tx) => {
      const row = await mustClaim(tx, token);
      if (row.email && row.email !== email.toLowerCase())
        throw invalid('email', WORDS.invitationFor(row.email));
      return row;
    });
    claims.add(claim.id);
    try {
      const made = await signUp(claim.id);
      const { leftOut } = await db.transaction((tx) => welcome(tx, claim, made.personId));
      return { made, leftOut };
    } catch (error) {
      await db.transaction((tx) => releaseInvitation(tx, claim.id, clock.now()));
      throw error;
    } finally {
      claims.delete(claim.id);
    }
  }

  /**
   * Takes the link with the account that somebody has: they are let into its projects, and stay
   * what they are in the workspace.
   * @throws NOT_FOUND when the link no longer works
   * @throws FORBIDDEN when it is for another email
   * @throws CONFLICT when it would add nothing; it still works then
   */
  async function acceptAs(actor: Person, token: string) {
    return limits.link.guard(hashOf(token), () =>
      db.transaction(async (tx) => {
        const claim = await mustClaim(tx, token);
        const { email } = await requireThere(tx, actor);
        if (claim.email && claim.email !== email)
          throw new AppError('FORBIDDEN', WORDS.invitationForOther);
        const gift = await stillGiven(tx, claim);
        const entered = await enter(tx, gift, actor);
        if (!entered.some(({ changed }) => changed))
          throw new AppError('CONFLICT', WORDS.invitationAddsNothing);
        await nameAccepter(tx, claim.id, actor.id, clock.now());
        const projects = entered.map(({ id, name, role }) => ({ id, name, role }));
        return { projects, leftOut: gift.leftOut - (gift.role === claim.role ? 0 : 1) };
      }),
    );
  }

  /** Gives a new account what its invitation gives. */
  async function welcome(tx: Tx, claim: InvitationRow, personId: string): Promise<Gift> {
    const gift = await stillGiven(tx, claim);
    const { name } = (await findPerson(tx, personId)) as { name: string };
    if (gift.role !== 'member')
      await updatePerson(tx, personId, { role: gift.role, updatedAt: clock.now() });
    await enter(tx, gift, { kind: 'person', id: personId, name, role: gift.role });
    await nameAccepter(tx, claim.id, personId, clock.now());
    return gift;
  }

  async function enter(tx: Tx, { inviter, projects }: Gift, person: Person) {
    const entered = [];
    for (const { name, ...one } of projects)
      entered.push({ id: one.projectId, name, ...(await letIn(tx, inviter, person, one)) });
    return entered;
  }

  async function mustClaim(tx: Tx, token: string): Promise<InvitationRow> {
    const row = await claimInvitation(tx, hashOf(token), clock.now());
    if (!row) throw new AppError('NOT_FOUND', WORDS.invitationGone);
    return row;
  }
}
