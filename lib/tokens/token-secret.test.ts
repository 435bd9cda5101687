import { expect, test } from 'vitest';
import { beginningOf, hashOfSecret, isSecret, makeSecret } from './token-secret';

test('a token is prefix, chance and checksum, and no two are alike', () => {
  const made = new Set(Array.from({ length: 200 }, makeSecret));
  expect(made.size).toBe(200);
  for (const secret of made) {
    expect(secret).toMatch(/^wka_[0-9A-Za-z]{38}$/);
    expect(isSecret(secret)).toBe(true);
  }
});

test('one wrong character anywhere is noticed without the database', () => {
  const secret = makeSecret();
  for (let at = 0; at < secret.length; at += 1) {
    const other = secret[at] === 'x' ? 'y' : 'x';
    expect(isSecret(secret.slice(0, at) + other + secret.slice(at + 1))).toBe(false);
  }
  for (const wrong of [
    '',
    'wka_',
    secret.slice(1),
    `${secret}0`,
    secret.toLowerCase(),
    ` ${secret}`,
  ])
    expect(isSecret(wrong)).toBe(false);
});

test('the checksum is CRC-32 in base 62, as other tools compute it', () => {
  // zlib's crc32 of 32 digits of zero is 0xa0f292d0.
  expect(isSecret(`wka_${'0'.repeat(32)}2wjyrI`)).toBe(true);
});

test('what is kept and shown does not give the token away', () => {
  const secret = makeSecret();
  expect(hashOfSecret(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(beginningOf(secret)).toBe(secret.slice(0, 8));
});
