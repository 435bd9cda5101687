import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring';

/** Where a secret is kept. What is moved to another place can't be opened there. */
export interface SecretAt {
  table: string;
  column: string;
  /** The row's id. */
  row: string;
}

export type SecretBox = ReturnType<typeof createSecretBox>;

const FORM = /^v1\.([0-9a-f]{12})\.([\w-]+)$/;
/** Bytes, as NIST SP 800-38D has it for random ones: one key is good for 2^32 secrets. */
const IV = 12;
const TAG = 16;

/**
 * Encrypts what must not be readable in the database (a TOTP's seed, a client's secret) with
 * AES-256-GCM. A sealed secret says which key opens it: `v1.<key>.<iv, ciphertext and tag>`.
 */
export function createSecretBox(ring: KeyRing) {
  return { seal, open, isCurrent };

  /** @returns text for the column; each time another one */
  function seal(secret: string, at: SecretAt): string {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', ring.current.bytes, iv);
    cipher.setAAD(bound(ring.current.id, at));
    const sealed = Buffer.concat([
      iv,
      cipher.update(secret, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return `v1.${ring.current.id}.${sealed.toString('base64url')}`;
  }

  /** @throws SecretError when it was changed, stood elsewhere, or its key is gone */
  function open(sealed: string, at: SecretAt): string {
    const [, id = '', text = ''] = FORM.exec(sealed) ?? [];
    const key = ring.byId.get(id);
    if (!key)
      throw new SecretError(at, id ? `its key ${id} is not among the keys` : 'it is not sealed');
    const bytes = Buffer.from(text, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, IV), {
        authTagLength: TAG,
      });
      decipher.setAAD(bound(id, at));
      decipher.setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      throw new SecretError(at, 'it was changed, or stood elsewhere');
    }
  }

  /** Whether the current key sealed it. */
  function isCurrent(sealed: string): boolean {
    return FORM.exec(sealed)?.[1] === ring.current.id;
  }
}

/** A secret can't be opened. Says where it is, never what it is. */
export class SecretError extends Error {
  constructor({ table, column, row }: SecretAt, why: string) {
    super(`The secret in ${table}.${column} of ${row} can’t be opened: ${why}.`);
    this.name = 'SecretError';
  }
}

/** JSON keeps the parts apart, whatever they hold. */
const bound = (key: string, { table, column, row }: SecretAt) =>
  Buffer.from(JSON.stringify(['v1', key, table, column, row]));
