import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** How long a code counts, in seconds; the one before and the one after are taken too. */
const PERIOD = 30;
/** So many recovery codes somebody gets. */
const RECOVERY_CODES = 10;
/** Without what is easily misread. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_LENGTH = 16;

/** A new secret for an authenticator app, in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address by which an authenticator app takes a secret over, for its QR code. */
export const addressOf = (secret: string, label: string): string => totp(secret, label).toString();

/**
 * Which half minute, since 1970, a code of six digits is for; `null` when it is wrong now.
 * https://www.rfc-editor.org/rfc/rfc6238
 */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret, '').validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

const totp = (secret: string, label: string) =>
  new TOTP({ issuer: 'Walkaround', label, secret: Secret.fromBase32(secret), period: PERIOD });

/** Recovery codes of 79 bits each, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters: string[] = [];
    while (letters.length < RECOVERY_LENGTH)
      for (const byte of randomBytes(RECOVERY_LENGTH)) {
        // What is over a multiple of the letters would make the first ones likelier.
        const fair = byte < LETTERS.length * Math.floor(256 / LETTERS.length);
        if (fair && letters.length < RECOVERY_LENGTH)
          letters.push(LETTERS[byte % LETTERS.length] as string);
      }
    return letters.join('').replace(/.{4}(?=.)/g, '$&-');
  });
}

/** What is kept of a recovery code, however it was typed; its 79 bits are beyond guessing. */
export const recoveryHash = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex');
