import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { invalid } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import { WORDS } from '@/lib/people/people.words';
import { findPerson } from '@/lib/people/person.repo';
import type { PasskeyService } from './passkey.service';
import type { PasswordCheck, RequireStill } from './password-check';

/** How somebody who is signed in says again who they are: with one of the two. */
export interface Proof {
  password?: string | undefined;
  passkey?: AuthenticationResponseJSON | undefined;
}

/** With which of the two it was, and what the transaction that needs it asks once more. */
export interface Confirmed {
  confirmedWith: 'password' | 'passkey';
  requireStill: RequireStill;
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
  ): Promise<Confirmed> {
    if (passkey) {
      await passkeys.check(actor, purpose, passkey);
      return { confirmedWith: 'passkey', requireStill: (tx) => requireActive(tx, actor) };
    }
    if (password === undefined) throw invalid('password', WORDS.enterPassword);
    return { confirmedWith: 'password', requireStill: await checkPassword(actor, password) };
  };
}

async function requireActive(tx: Tx, actor: Person): Promise<void> {
  const person = await findPerson(tx, actor.id);
  if (!person || person.deactivatedAt) throw invalid('passkey', WORDS.passkeyRefused);
}
