import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { invalid } from '@/lib/api/app-error';
import type { Person } from './actor';
import type { PasskeyService } from './passkey.service';
import type { PasswordCheck } from './password-check';
import { WORDS } from './people.words';

/** How somebody who is signed in says again who they are: with one of the two. */
export interface Proof {
  password?: string | undefined;
  passkey?: AuthenticationResponseJSON | undefined;
}

export type IdentityCheck = ReturnType<typeof createIdentityCheck>;

/**
 * Asks somebody who is signed in to say again who they are, before what only they may do.
 * @throws VALIDATION_ERROR unless the password or the passkey is theirs
 */
export function createIdentityCheck(deps: {
  checkPassword: PasswordCheck;
  passkeys: PasskeyService;
}) {
  const { checkPassword, passkeys } = deps;

  /** @param purpose what a passkey must have confirmed */
  return async function checkIdentity(
    actor: Person,
    purpose: string,
    { password, passkey }: Proof,
  ): Promise<'password' | 'passkey'> {
    if (passkey) {
      await passkeys.check(actor, purpose, passkey);
      return 'passkey';
    }
    if (password === undefined) throw invalid('password', WORDS.enterPassword);
    await checkPassword(actor, password);
    return 'password';
  };
}
