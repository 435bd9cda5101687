import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type KeyRing, newKey, readKeyRing } from '@/lib/secrets/key-ring';
import { ConfigError, read } from './config-error';
import { type KeyFile, SECRET_KEYS } from './data-files';
import { makePrivate, PRIVATE_FILE } from './private-directory';

/** The keys of a data directory, the current one first; one is made when there is none. */
export function readSecretKeys(data: string): KeyRing {
  return read(path.join(data, SECRET_KEYS), kept(data, SECRET_KEYS, newKey), readKeyRing);
}

/** What a file of the data directory says; it is made once, for the process's owner alone. */
export function kept(data: string, name: KeyFile, make: () => string): string {
  const file = path.join(data, name);
  try {
    makePrivate(data);
    if (!existsSync(file)) writeFileSync(file, make(), { mode: PRIVATE_FILE, flag: 'wx' });
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`WALKAROUND_DATA ${data} can't be written: ${(error as Error).message}`);
  }
}

/** A new secret, 64 hexadecimal digits. */
export const newSecret = () => randomBytes(32).toString('hex');

/** A new Ed25519 key, PKCS#8 PEM. */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A key that is damaged is never replaced unasked: what it signed could not be checked any more. */
export function usableKey(data: string, pem: string): string {
  if (isSigningKey(pem)) return pem;
  throw new ConfigError(
    `${path.join(data, 'signing-key.pem')} is not an Ed25519 private key. Put it back from a backup, or move it away to have a new one made.`,
  );
}

/** Whether a text is a key that can sign reports. */
export function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
