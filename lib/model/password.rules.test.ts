import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from './password.rules';

const common = new Set(['password', 'dragon', 'sunshine', 'unbelievable', 'iloveyou']);
const ada = { name: 'Ada Okafor', email: 'ada.writes@example.com' };
const of = (password: string) => weaknessOf(password, ada, (text) => common.has(text)) ?? 'good';

test.each([
  'a long password',
  'correct horse battery',
  'correct horse battery staple',
  'dragon fruit and sunshine',
  'Ünter der Brücke!',
  '9f3k2m1x7q0z',
  'sunshine kx94 brook',
  '你好世界今天天气真的很好',
])('%s is good', (password) => {
  expect(of(password)).toBe('good');
});

test.each([
  ['unbelievable', /most common/],
  ['UNBELIEVABLE', /most common/],
  ['passwordpassword', /repeats/],
  ['aaaaaaaaaaaab', /repeats/],
  ['abcabcabcabc', /repeats/],
  ['123456789012', /run/],
  ['qwertyuiop12', /run/],
  ['abcdefghijklm!', /run/],
  ['0987654321qwerty', /run/],
  ['password1234', /common password with/],
  ['P4$$w0rd!!!2', /common password with/],
  ['!!sunshine2026', /common password with/],
  ['the okafor way in', /“okafor”/],
  ['ADA.WRITES 2026 x', /“ada.writes”/],
  ['walkaround-2026', /“walkaround”/],
])('%s is refused, with what to change', (password, said) => {
  expect(of(password)).toMatch(said);
});

test('it answers quickly, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 128 }), fc.string(), (password, name) => {
      weaknessOf(password, { name, email: `${name}@example.com` }, () => false);
    }),
  );
});
