import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '@/lib/config/clock';
import type { SignOnSettings } from '@/lib/config/sign-on-settings';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { NoticeKind } from '@/lib/model/notice.types';
import type { NoticeService } from '@/lib/notices/notice.service';
import {
  countPeople,
  findByEmail,
  findPerson,
  insertPerson,
  type PersonRow,
  updatePerson,
} from '@/lib/people/person.repo';
import { hasSecondFactor } from '@/lib/sign-in/second-factor.repo';
import { deleteSessions } from '@/lib/sign-in/session.repo';
import type { AcceptanceService } from '@/lib/team/acceptance.service';
import { claimInvitationFor, wasInvitedAs } from '@/lib/team/invitation.repo';
import { changeRole } from '@/lib/team/role-change';
import { type Identity, isLetIn, roleOf } from './identity.rules';
import {
  findProviderAccount,
  insertProviderAccount,
  noteProviderUse,
  providerAccountOf,
} from './provider-account.repo';
import { SignOnError } from './sign-on-error';

export type AdmissionService = ReturnType<typeof createAdmissionService>;

/** Whom somebody is here whom the identity provider named, and what that makes of them. */
export function createAdmissionService(deps: {
  db: Database;
  clock: Clock;
  settings: SignOnSettings;
  acceptances: AcceptanceService;
  notices: NoticeService;
}) {
  const { db, clock, settings, acceptances, notices } = deps;

  return { admit, connect };

  /**
   * Who it is: whoever's account is connected; else whoever has the email, where the provider has
   * verified it and nothing speaks against it; else somebody new, where something lets them in.
   * Their groups are looked at each time, and make admins and members, never owners.
   * @returns whose account it is, and what they are to be told by mail
   * @throws SignOnError when nobody is let in
   */
  async function admit(identity: Identity): Promise<{ personId: string; told: NoticeKind[] }> {
    return db.transaction(async (tx) => {
      const account = await findProviderAccount(tx, identity.issuer, identity.subject);
      const told: NoticeKind[] = [];
      const person = account
        ? await known(tx, account.personId)
        : ((await byEmail(tx, identity, told)) ?? (await newcomer(tx, identity)));
      if (account) await noteProviderUse(tx, account.id, identity.email, clock.now());
      // An owner comes in whatever their groups: what they own must not hang on them.
      if (person.role !== 'owner') await bringUpToDate(tx, person, identity, told);
      return { personId: person.id, told };
    });
  }

  /**
   * Connects an account that somebody is signed in to.
   * @throws SignOnError when it, or theirs, is connected otherwise
   */
  async function connect(personId: string, identity: Identity): Promise<void> {
    await db.transaction(async (tx) => {
      await known(tx, personId);
      const there = await findProviderAccount(tx, identity.issuer, identity.subject);
      if (there && there.personId !== personId) throw new SignOnError('taken');
      if (there) return;
      if (await providerAccountOf(tx, personId, identity.issuer))
        throw new SignOnError('wrong_account');
      await connected(tx, personId, identity);
    });
  }

  async function known(tx: Tx, id: string): Promise<PersonRow> {
    const person = await findPerson(tx, id);
    if (!person || person.deactivatedAt) throw new SignOnError('deactivated');
    return person;
  }

  /**
   * The account with the email. Where more than an email guards it, its owner connects it while
   * they are signed in: an owner's, one with an authenticator app, and one whose email nobody has
   * vouched for, which somebody else may have made to lie in wait.
   */
  async function byEmail(
    tx: Tx,
    identity: Identity,
    told: NoticeKind[],
  ): Promise<PersonRow | undefined> {
    if ((await countPeople(tx)) === 0) throw new SignOnError('no_owner');
    const { email, issuer } = identity;
    if (!email) throw new SignOnError('no_email');
    if (!identity.emailVerified) throw new SignOnError('email_unverified');
    const person = await findByEmail(tx, email);
    if (!person) return undefined;
    await known(tx, person.id);
    if (await providerAccountOf(tx, person.id, issuer)) throw new SignOnError('other_account');
    const vouched = person.emailVerified || (await wasInvitedAs(tx, person.id, email));
    if (person.role === 'owner' || !vouched || (await hasSecondFactor(tx, person.id)))
      throw new SignOnError('account_there');
    await connected(tx, person.id, identity);
    // Whoever was signed in may not be who the provider says it is.
    await deleteSessions(tx, person.id);
    await updatePerson(tx, person.id, { emailVerified: true });
    await notices.note(tx, person.id, 'provider_connected');
    told.push('provider_connected');
    return person;
  }

  async function newcomer(tx: Tx, identity: Identity): Promise<PersonRow> {
    const { name, groups } = identity;
    const email = identity.email as string;
    const letIn = isLetIn(groups, settings);
    if (letIn === false) throw new SignOnError('no_group');
    const now = clock.now();
    const invitation = await claimInvitationFor(tx, email, now);
    if (letIn === null && !invitation && !settings.signUp) throw new SignOnError('not_invited');
    const id = uuidv7();
    await insertPerson(tx, { id, name, email, role: 'member' }, now);
    await connected(tx, id, identity);
    if (invitation) await acceptances.welcome(tx, invitation, id);
    const role = roleOf(groups, settings);
    if (role) await updatePerson(tx, id, { role });
    return (await findPerson(tx, id)) as PersonRow;
  }

  async function connected(tx: Tx, personId: string, identity: Identity): Promise<void> {
    const now = clock.now();
    const { issuer, subject, email } = identity;
    const at = { lastUsedAt: now, createdAt: now, updatedAt: now };
    await insertProviderAccount(tx, { id: uuidv7(), personId, issuer, subject, email, ...at });
  }

  async function bringUpToDate(
    tx: Tx,
    person: PersonRow,
    { groups }: Identity,
    told: NoticeKind[],
  ): Promise<void> {
    if (isLetIn(groups, settings) === false) throw new SignOnError('no_group');
    const role = roleOf(groups, settings);
    if (!role || role === person.role) return;
    await changeRole(tx, person.id, role, clock.now());
    const kind = role === 'admin' ? 'made_admin_by_groups' : 'made_member_by_groups';
    await notices.note(tx, person.id, kind);
    told.push(kind);
  }
}
