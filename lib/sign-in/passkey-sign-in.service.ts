import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { AppError } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import { WORDS } from '@/lib/people/people.words';
import type { Auth } from './auth';
import { CHALLENGE_MS, createChallenges } from './challenge';
import type { KnownDevices } from './known-device';
import { findPasskey, notePasskeyUse } from './passkey.repo';
import { assertedBy, webAuthn } from './passkey-assertion';
import { startSession } from './start-session';

const PURPOSE = 'sign in with a passkey';

export type PasskeySignIn = ReturnType<typeof createPasskeySignIn>;

/** Signing in with a passkey alone: the device says whose it is, and asks for a finger or a PIN. */
export function createPasskeySignIn(deps: {
  db: Database;
  clock: Clock;
  auth: Auth;
  limits: Limits;
  devices: KnownDevices;
  url: string;
  secret: string;
}) {
  const { db, clock, auth, limits, devices, url } = deps;
  const challenges = createChallenges(deps);
  // What was signed once must not sign in again; by challenge, the moment in ms that it ends anyway.
  const spent = new Map<string, number>();

  return { request, signIn };

  /** What a browser needs to ask for any passkey of this workspace. */
  async function request() {
    return (await webAuthn()).generateAuthenticationOptions({
      rpID: new URL(url).hostname,
      challenge: challenges.make(PURPOSE),
      timeout: CHALLENGE_MS,
      userVerification: 'required',
    });
  }

  /**
   * @param headers the request's, for the session's address and device
   * @returns the cookies of the session and the device
   * @throws UNAUTHENTICATED unless a passkey of ours signed a challenge of ours, for the first time
   * @throws FORBIDDEN when its account is deactivated
   * @throws RATE_LIMITED after too many failures
   */
  async function signIn(passkey: AuthenticationResponseJSON, headers: Headers): Promise<string[]> {
    return limits.passkey.guard(passkey.id, async () => {
      const personId = await whose(passkey);
      return startSession({ auth, devices, read: db.read }, personId, headers);
    });
  }

  async function whose(response: AuthenticationResponseJSON): Promise<string> {
    const row = await findPasskey(db.read, response.id);
    if (!row) throw new AppError('UNAUTHENTICATED', WORDS.passkeyUnknown);
    const { userHandle } = response.response;
    const owned = !userHandle || Buffer.from(userHandle, 'base64url').toString() === row.personId;
    let signed = '';
    const counter = await assertedBy(row, response, url, (challenge) => {
      signed = challenge;
      return challenges.isGood(challenge, PURPOSE);
    });
    if (counter === null || !owned || !spend(signed))
      throw new AppError('UNAUTHENTICATED', WORDS.passkeyRefused);
    const kept = await db.transaction((tx) => notePasskeyUse(tx, row.id, counter, clock.now()));
    if (!kept) throw new AppError('UNAUTHENTICATED', WORDS.passkeyUnknown);
    return row.personId;
  }

  /** @returns false when it was spent before */
  function spend(challenge: string): boolean {
    const now = clock.now().getTime();
    for (const [old, ends] of spent) if (ends < now) spent.delete(old);
    if (spent.has(challenge)) return false;
    spent.set(challenge, now + CHALLENGE_MS);
    return true;
  }
}
