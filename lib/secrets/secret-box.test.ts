import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey, readKeyRing } from './key-ring';
import { createSecretBox, SecretError } from './secret-box';

const AT = { table: 'factors', column: 'secret', row: '1' };

test('whatever is sealed is opened where it stood, and is never twice the same', () => {
  const box = createSecretBox(readKeyRing(newKey()));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (secret) => {
      const sealed = box.seal(secret, AT);
      expect(box.open(sealed, AT)).toBe(secret);
      expect(box.seal(secret, AT)).not.toBe(sealed);
      expect(box.isCurrent(sealed)).toBe(true);
    }),
  );
});

test('what was moved, changed, cut or made up can’t be opened', () => {
  const box = createSecretBox(readKeyRing(newKey()));
  const sealed = box.seal('JBSWY3DPEHPK3PXP', AT);
  for (const elsewhere of [{ row: '2' }, { column: 'token' }, { table: 'hooks' }])
    expect(() => box.open(sealed, { ...AT, ...elsewhere })).toThrow(SecretError);
  // The last character has bits that say nothing.
  for (let at = 0; at < sealed.length - 1; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    expect(() => box.open(changed, AT)).toThrow(SecretError);
  }
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => box.open(sealed.slice(0, length), AT)).toThrow(SecretError);
  expect(() => box.open('JBSWY3DPEHPK3PXP', AT)).toThrow(/is not sealed/);
});

test('a new key in front seals, an old one still opens, and a forgotten one doesn’t', () => {
  const [old, fresh] = [newKey(), newKey()];
  const sealed = createSecretBox(readKeyRing(old)).seal('s', AT);
  const both = createSecretBox(readKeyRing(`${fresh},${old}`));
  expect(both.open(sealed, AT)).toBe('s');
  expect(both.isCurrent(sealed)).toBe(false);
  expect(both.isCurrent(both.seal('s', AT))).toBe(true);
  expect(() => createSecretBox(readKeyRing(fresh)).open(sealed, AT)).toThrow(
    /key [0-9a-f]{12} is not among the keys/,
  );
});

test('keys are hex or Base64 of 32 bytes; a wrong one isn’t repeated', () => {
  const hex = newKey();
  const base64 = Buffer.from(hex, 'hex').toString('base64');
  expect(readKeyRing(base64).current).toEqual(readKeyRing(hex).current);
  expect(() => readKeyRing(' \n')).toThrow('holds no key');
  for (const wrong of ['short', hex.slice(2), `${base64}AAAA`, `${hex}!`]) {
    expect(() => readKeyRing(wrong)).toThrow('32 bytes');
    expect(() => readKeyRing(wrong)).not.toThrow(wrong);
  }
});
