import { APIError } from 'better-auth/api';
import { AppError, type ErrorCode, invalid } from '@/lib/api/app-error';
import { ADDRESS_HEADER, presentVisit } from '@/lib/api/visit';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { WORDS } from '@/lib/people/people.words';
import {
  countPeople,
  findPerson,
  findPersonOrToken,
  listPeople,
  type PeopleFilter,
  type PersonRow,
  passwordHashOf,
  updatePerson,
} from '@/lib/people/person.repo';
import { requireThere } from '@/lib/people/staff.access';
import type { Auth } from '@/lib/sign-in/auth';
import { INVITATION_HEADER } from '@/lib/sign-in/invitation.types';
import type { KnownDevices } from '@/lib/sign-in/known-device';
import { requireStrong } from '@/lib/sign-in/password-strength';
import { hashOf } from '@/lib/sign-in/reset-link';
import type { SessionService } from '@/lib/sign-in/session.service';
import type { AcceptanceService } from './acceptance.service';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

export interface SignedIn {
  person: ReturnType<typeof shapePerson>;
  personId: string;
  /** The session's cookies, to hand to the browser. */
  cookies: string[];
}

export type PersonService = ReturnType<typeof createPersonService>;

/** The people of this workspace: the first account, the next ones, and who they are. */
export function createPersonService(deps: {
  db: Database;
  clock: Clock;
  auth: Auth;
  sessions: SessionService;
  acceptances: AcceptanceService;
  limits: Limits;
  devices: KnownDevices;
}) {
  const { db, clock, auth, sessions, acceptances, limits, devices } = deps;

  return { needsOwner, createOwner, join, list, get, rename };

  /** Whether nobody has an account yet. */
  async function needsOwner(): Promise<boolean> {
    return (await countPeople(db.read)) === 0;
  }

  /** Makes the first account. @throws CONFLICT when there is one already */
  async function createOwner(account: NewAccount): Promise<SignedIn> {
    return limits.signUp.guard('the first account', async () => {
      if (!(await needsOwner())) throw new AppError('CONFLICT', WORDS.ownerThere);
      return signUp(account, {});
    });
  }

  /**
   * Makes an account with an invitation's token, as what it gives.
   * @throws VALIDATION_ERROR when the invitation is for another email
   */
  async function join(token: string, account: NewAccount): Promise<SignedIn & { leftOut: number }> {
    return limits.signUp.guard(hashOf(token), async () => {
      const { made, leftOut } = await acceptances.accept(token, account.email, (claim) =>
        signUp(account, { [INVITATION_HEADER]: claim }),
      );
      sessions.forget('user');
      const row = (await findPerson(db.read, made.personId)) as PersonRow;
      return { ...made, person: shapePerson(row), leftOut };
    });
  }

  async function list(filter: PeopleFilter, page: { limit: number; offset: number }) {
    const rows = await listPeople(db.read, filter, page);
    return { items: rows.map(shapePerson), total: await countPeople(db.read, filter) };
  }

  async function get(actor: Person) {
    const row = await findPersonOrToken(db.read, actor.id);
    if (!row) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    return shapePerson(row);
  }

  async function rename(actor: Person, name: string) {
    await db.transaction(async (tx) => {
      await requireThere(tx, actor);
      await updatePerson(tx, actor.id, { name, updatedAt: clock.now() });
    });
    sessions.forget('user');
    return get(actor);
  }

  async function signUp(account: NewAccount, more: Record<string, string>): Promise<SignedIn> {
    await requireStrong(account.password, account);
    try {
      const { address, userAgent } = presentVisit();
      const headers = new Headers({
        ...(address ? { [ADDRESS_HEADER]: address } : {}),
        ...(userAgent ? { 'user-agent': userAgent } : {}),
        ...more,
      });
      const { response, headers: answer } = await auth.api.signUpEmail({
        body: account,
        headers,
        returnHeaders: true,
      });
      const row = await findPerson(db.read, response.user.id);
      const hash = await passwordHashOf(db.read, response.user.id);
      return {
        person: shapePerson(row as PersonRow),
        personId: response.user.id,
        cookies: [...answer.getSetCookie(), devices.cookieFor({ email: account.email, hash })],
      };
    } catch (error) {
      throw translate(error);
    }
  }
}

/** better-auth's refusals in our words. */
function translate(error: unknown): unknown {
  if (!(error instanceof APIError)) return error;
  const message = error.body?.message ?? error.message;
  if (/already exists/i.test(message))
    return new AppError('CONFLICT', WORDS.emailTaken, [
      { field: 'email', message: WORDS.emailTakenField },
    ]);
  if (/password/i.test(message)) return invalid('password', message);
  if (/email/i.test(message)) return invalid('email', message);
  const code: ErrorCode = error.status === 'FORBIDDEN' ? 'FORBIDDEN' : 'CONFLICT';
  return new AppError(code, message);
}

/** Somebody as the API gives them. */
export function shapePerson(row: PersonRow) {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
