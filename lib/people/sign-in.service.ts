import { AppError } from '@/lib/api/app-error';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Auth } from './auth';
import { proving } from './credential';
import type { KnownDevices } from './known-device';
import { WORDS } from './people.words';
import { passwordHashByEmail } from './person.repo';

export type SignIn = ReturnType<typeof createSignIn>;

/** Signing in with a password, as often as is reasonable. */
export function createSignIn(deps: {
  db: Database;
  auth: Auth;
  limits: Limits;
  devices: KnownDevices;
}) {
  const { db, auth, limits, devices } = deps;

  /**
   * @param deviceCookie what the browser says that it signed in to before
   * @param headers the request's, for the session's address and device
   * @returns better-auth's answer with the session's cookie, and the cookie that names the device
   * @throws UNAUTHENTICATED when email and password don't match
   * @throws FORBIDDEN when they do, but the account is deactivated
   * @throws RATE_LIMITED after too many failures
   */
  return async function signIn(
    account: { email: string; password: string },
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

  async function tried(
    body: { email: string; password: string },
    headers: Headers,
  ): Promise<Response> {
    const answer = await auth.api.signInEmail({ body, headers, asResponse: true });
    if (answer.ok) return answer;
    if (answer.status === 403) throw new AppError('FORBIDDEN', WORDS.deactivated);
    if (answer.status < 500) throw new AppError('UNAUTHENTICATED', WORDS.noMatch);
    throw new Error(`better-auth answered ${answer.status}`);
  }
}
