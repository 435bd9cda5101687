import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { ApiError } from '@/lib/api/api-error';
import type { PasskeyAssertion, PasskeyRegistration } from '@/lib/sign-in/passkey.schema';
import { ACCOUNT_WORDS } from './account.words';

/** Whether this browser can use passkeys at this address: browsers want a name and a safe way. */
export function passkeysWork(): boolean {
  return (
    window.isSecureContext &&
    'PublicKeyCredential' in window &&
    !/^[\d.]+$|^\[/.test(window.location.hostname)
  );
}

/** Makes a passkey on this device. @throws ApiError in words when the person or the device won't */
export async function makePasskey(options: object): Promise<PasskeyRegistration> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  return { ...(await startRegistration({ optionsJSON }).catch(refuse)) } as PasskeyRegistration;
}

/** Asks for a passkey. @throws ApiError in words when the person or the device won't */
export async function confirmWithPasskey(options: object): Promise<PasskeyAssertion> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
  return { ...(await startAuthentication({ optionsJSON }).catch(refuse)) } as PasskeyAssertion;
}

/**
 * Waits until somebody chooses a passkey that the browser offers in a field with `autocomplete`
 * `webauthn`. @returns nothing where the browser offers none, or when it is asked in another way
 */
export async function offeredPasskey(
  options: () => Promise<object>,
): Promise<PasskeyAssertion | null> {
  const { browserSupportsWebAuthnAutofill, startAuthentication } = await import(
    '@simplewebauthn/browser'
  );
  if (!(await browserSupportsWebAuthnAutofill())) return null;
  try {
    const optionsJSON = (await options()) as PublicKeyCredentialRequestOptionsJSON;
    return {
      ...(await startAuthentication({ optionsJSON, useBrowserAutofill: true })),
    } as PasskeyAssertion;
  } catch {
    // Nobody asked for it: whoever wants a passkey has the button.
    return null;
  }
}

function refuse(error: Error & { code?: string }): never {
  if (error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    throw new ApiError('CONFLICT', ACCOUNT_WORDS.passkeyHere, 0);
  if (error.name === 'NotAllowedError' || error.name === 'AbortError')
    throw new ApiError('FORBIDDEN', ACCOUNT_WORDS.notConfirmed, 0);
  if (error.name === 'SecurityError')
    throw new ApiError('FORBIDDEN', ACCOUNT_WORDS.wrongAddress, 0);
  throw new ApiError('INTERNAL', ACCOUNT_WORDS.passkeyFailed, 0);
}
