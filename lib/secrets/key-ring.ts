import { createHash, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;

/** A key of AES-256 and what ciphertexts call it. */
export interface SecretKey {
  id: string;
  bytes: Buffer;
}

/** The key that encrypts, and all that still decrypt. */
export interface KeyRing {
  current: SecretKey;
  byId: ReadonlyMap<string, SecretKey>;
}

/**
 * Reads keys, the current one first.
 * @param text 32 bytes each, in hex or Base64, separated by commas or line breaks
 * @throws Error that says what is wrong, without the key
 */
export function readKeyRing(text: string): KeyRing {
  const keys = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readKey);
  const [current] = keys;
  if (!current) throw new Error('holds no key');
  return { current, byId: new Map(keys.map((key) => [key.id, key])) };
}

/** A new key, as text that `readKeyRing` reads. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('hex');

function readKey(text: string): SecretKey {
  const encoding = /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64';
  const bytes = Buffer.from(text, encoding);
  if (bytes.length !== KEY_BYTES || !/^[\w+/-]+=*$/.test(text))
    throw new Error(
      'must hold keys of 32 bytes in hex or Base64, such as `openssl rand -hex 32` makes',
    );
  const id = createHash('sha256').update('walkaround secrets key').update(bytes);
  return { id: id.digest('hex').slice(0, 12), bytes };
}
