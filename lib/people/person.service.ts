import { APIError } from 'better-auth';
import { AppError, type ErrorCode, invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Person } from './actor';
import type { Auth } from './auth';
import type { InvitationService } from './invitation.service';
import { INVITATION_HEADER } from './invitation.types';
import { countPeople, findPerson, listPeople, type PersonRow, renamePerson } from './person.repo';
import type { SessionService } from './session.service';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

export interface SignedIn {
  person: ReturnType<typeof shape>;
  personId: string;
  /** The session's cookies, to hand to the browser. */
  cookies: string[];
}

export type PersonService = ReturnType<typeof createPersonService>;

/** The people of this Walkaround: the first account, the next ones, and who they are. */
export function createPersonService(deps: {
  db: Database;
  clock: Clock;
  auth: Auth;
  sessions: SessionService;
  invitations: InvitationService;
}) {
  const { db, clock, auth, sessions, invitations } = deps;

  return { needsOwner, createOwner, join, list, get, rename };

  /** Whether nobody has an account yet. */
  async function needsOwner(): Promise<boolean> {
    return (await countPeople(db.read)) === 0;
  }

  /** Makes the first account. @throws CONFLICT when there is one already */
  async function createOwner(account: NewAccount): Promise<SignedIn> {
    if (!(await needsOwner()))
      throw new AppError('CONFLICT', 'This Walkaround already has its owner. Sign in.');
    return signUp(account, new Headers());
  }

  /** Makes an account with an invitation's token. */
  async function join(token: string, account: NewAccount): Promise<SignedIn> {
    return invitations.accept(token, (claim) =>
      signUp(account, new Headers({ [INVITATION_HEADER]: claim })),
    );
  }

  async function list(page: { limit: number; offset: number }) {
    const rows = await listPeople(db.read, page);
    return { items: rows.map(shape), total: await countPeople(db.read) };
  }

  async function get(actor: Person) {
    const row = await findPerson(db.read, actor.id);
    if (!row) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    return shape(row);
  }

  async function rename(actor: Person, name: string) {
    await db.transaction((tx) => renamePerson(tx, actor.id, name, clock.now()));
    sessions.forget('user');
    return get(actor);
  }

  async function signUp(account: NewAccount, headers: Headers): Promise<SignedIn> {
    try {
      const { response, headers: answer } = await auth.api.signUpEmail({
        body: account,
        headers,
        returnHeaders: true,
      });
      const row = await findPerson(db.read, response.user.id);
      return {
        person: shape(row as PersonRow),
        personId: response.user.id,
        cookies: answer.getSetCookie(),
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
    return new AppError('CONFLICT', 'There is an account with this email already. Sign in.', [
      { field: 'email', message: 'is in use' },
    ]);
  if (/password/i.test(message)) return invalid('password', message);
  if (/email/i.test(message)) return invalid('email', message);
  const code: ErrorCode = error.status === 'FORBIDDEN' ? 'FORBIDDEN' : 'CONFLICT';
  return new AppError(code, message);
}

function shape(row: PersonRow) {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    createdAt: row.createdAt.toISOString(),
  };
}
