import { AppError } from '@/lib/api/app-error';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import { WORDS } from '@/lib/people/people.words';
import {
  findByEmail,
  type PersonRow,
  passwordHashByEmail,
  passwordHashOf,
} from '@/lib/people/person.repo';
import type { Auth } from './auth';
import { proving } from './credential';
import type { KnownDevices } from './known-device';
import { hasSecondFactor } from './second-factor.repo';
import type { SecondFactorService } from './second-factor.service';
import { openedSession } from './start-session';

export type SignIn = ReturnType<typeof createSignIn>;

interface Account {
  email: string;
  password: string;
  /** Of the authenticator app, or a recovery code; for whoever has one. */
  code?: string | undefined;
}

/** Signing in with a password, as often as is reasonable. */
export function createSignIn(deps: {
  db: Database;
  auth: Auth;
  limits: Limits;
  devices: KnownDevices;
  secondFactors: SecondFactorService;
}) {
  const { db, auth, limits, devices, secondFactors } = deps;

  /**
   * @param deviceCookie what the browser says that it signed in to before
   * @param headers the request's, for the session's address and device
   * @returns better-auth's answer with the session's cookie, and the cookie that names the device
   * @throws UNAUTHENTICATED when email and password don't match; naming `code` when only that is
   * missing or wrong
   * @throws FORBIDDEN when they do, but the account is deactivated
   * @throws RATE_LIMITED after too many failures
   */
  return async function signIn(
    account: Account,
    deviceCookie: string | undefined,
    headers: Headers,
  ): Promise<{ answer: Response; device: string }> {
    // Whoever keeps an account busy with wrong passwords must not keep its owner out.
    const { email } = account;
    const hash = await passwordHashByEmail(db.read, email);
    const known = devices.check(deviceCookie, { email, hash });
    const attempts = known ? limits.signInAgain : limits.signIn;
    const { result, proof } = await attempts.guard(
      known ?? email,
      () => proving(() => tried(account, headers)),
      email,
    );
    return { answer: result, device: devices.cookieFor({ email, ...proof }) };
  };

  async function tried({ code, ...body }: Account, headers: Headers): Promise<Response> {
    const person = await findByEmail(db.read, body.email);
    if (person && (await hasSecondFactor(db.read, person.id)))
      return triedWithCode(person, { ...body, code }, headers);
    const answer = await auth.api.signInEmail({ body, headers, asResponse: true });
    if (answer.ok) return answer;
    if (answer.status === 403) throw new AppError('FORBIDDEN', WORDS.deactivated);
    if (answer.status < 500) throw new AppError('UNAUTHENTICATED', WORDS.noMatch);
    throw new Error(`better-auth answered ${answer.status}`);
  }

  /** The session is made last: a password alone leaves nothing behind. */
  async function triedWithCode(
    person: PersonRow,
    { password, code }: Account,
    headers: Headers,
  ): Promise<Response> {
    const { password: hasher } = await auth.$context;
    const hash = await passwordHashOf(db.read, person.id);
    if (!hash || !(await hasher.verify({ hash, password })))
      throw new AppError('UNAUTHENTICATED', WORDS.noMatch);
    if (person.deactivatedAt) throw new AppError('FORBIDDEN', WORDS.deactivated);
    if (!code?.trim()) throw codeRefused(WORDS.enterCode);
    if (!(await secondFactors.take(person.id, code))) throw codeRefused(WORDS.wrongCode);
    const answer = Response.json({ user: { id: person.id, name: person.name } });
    for (const cookie of await openedSession(auth, person.id, headers))
      answer.headers.append('Set-Cookie', cookie);
    return answer;
  }
}

const codeRefused = (message: string) =>
  new AppError('UNAUTHENTICATED', message, [{ field: 'code', message }]);
