import { expect, test } from 'vitest';
import { testKey } from '@/lib/testing/test-key';
import { fromBase64Url, toBase64Url } from './base64url';
import { keyIdOf, readPublicKey } from './public-key';

test('reads a key as PEM and as the well-known JSON, to the same id', () => {
  const { published } = testKey().signing;
  const pem = readPublicKey(published.pem);
  expect(pem?.keyId).toBe(published.keyId);
  expect(keyIdOf(pem?.raw as Uint8Array)).toBe(published.keyId);
  expect(readPublicKey(`\uFEFF${JSON.stringify(published, null, 2)}\r\n`)).toEqual(pem);
  expect(readPublicKey(published.pem.replaceAll('\n', '\r\n'))).toEqual(pem);
});

test('refuses what is no public Ed25519 key', () => {
  const { key, signing } = testKey();
  const { published } = signing;
  for (const text of [
    '',
    'hello',
    '{}',
    '{',
    key,
    published.pem.replace('MCow', 'MCox'),
    JSON.stringify({ ...published, algorithm: 'RSA' }),
    JSON.stringify({ ...published, publicKey: 'AAAA' }),
  ])
    expect(readPublicKey(text)).toBeNull();
});

test('base64url is exact both ways', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => at * 7);
  expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
  expect(fromBase64Url('AB')).toBeNull();
  expect(fromBase64Url('A=')).toBeNull();
});
