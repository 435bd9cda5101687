import { createHash, randomInt } from 'node:crypto';

/** By this, scanners for secrets know a token of ours wherever somebody left it. */
const PREFIX = 'wka_';
/** 190 bits of chance: nobody guesses one. */
const RANDOM = 32;
const CHECKSUM = 6;
/** Characters of a secret that are shown afterwards, to tell tokens apart. */
const SHOWN = PREFIX.length + 4;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const FORM = new RegExp(`^${PREFIX}[0-9A-Za-z]{${RANDOM + CHECKSUM}}$`);

/** A new token: prefix, 32 random characters, and 6 of their checksum. */
export function makeSecret(): string {
  const random = Array.from({ length: RANDOM }, () => DIGITS[randomInt(DIGITS.length)]).join('');
  return `${PREFIX}${random}${checksumOf(random)}`;
}

/** Whether something is written as a token is, its checksum included; the database is not asked. */
export function isSecret(text: string): boolean {
  if (!FORM.test(text)) return false;
  const end = text.length - CHECKSUM;
  return checksumOf(text.slice(PREFIX.length, end)) === text.slice(end);
}

/** What is kept of a token. So much chance needs no salt and no slow hash. */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

/** The beginning of a token that may be shown. */
export const beginningOf = (secret: string): string => secret.slice(0, SHOWN);

/** The CRC-32 of a text, as six digits of base 62, as in the tokens of GitHub. */
function checksumOf(text: string): string {
  let rest = crc32(Buffer.from(text));
  let digits = '';
  for (let n = 0; n < CHECKSUM; n += 1) {
    digits = DIGITS[rest % DIGITS.length] + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}

/** The CRC-32 of ISO 3309, as in ZIP and PNG. Node's own came with version 22. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
