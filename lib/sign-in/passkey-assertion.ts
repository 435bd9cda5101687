import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { PasskeyRow } from './passkey.repo';

/** Loaded when it is first needed: it brings 30 MB with it, and most starts see no passkey. */
export const webAuthn = () => import('@simplewebauthn/server');

/**
 * Whether a passkey signed a challenge at this address, with the person verified by the device.
 * @param url where the product is served
 * @param isGood whether the challenge is one that we made for this
 * @returns how often the authenticator says it was used; `null` when it did not sign
 */
export async function assertedBy(
  passkey: PasskeyRow,
  response: AuthenticationResponseJSON,
  url: string,
  isGood: (challenge: string) => boolean,
): Promise<number | null> {
  const { hostname, origin } = new URL(url);
  const { verifyAuthenticationResponse } = await webAuthn();
  return verifyAuthenticationResponse({
    response,
    expectedChallenge: isGood,
    expectedOrigin: origin,
    expectedRPID: hostname,
    credential: {
      id: passkey.credentialId,
      publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).then(
    ({ verified, authenticationInfo }) => (verified ? authenticationInfo.newCounter : null),
    () => null,
  );
}
