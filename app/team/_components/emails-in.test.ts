import { expect, test } from 'vitest';
import { emailsIn } from './emails-in';

test('addresses are read however they were pasted, each once', () => {
  expect(emailsIn('')).toEqual([]);
  expect(emailsIn(' \n')).toEqual([]);
  expect(
    emailsIn('a@example.com, B@example.com;\nb@example.com\t"Cy, C." <c@example.com>, D <d@x.org>'),
  ).toEqual(['a@example.com', 'b@example.com', 'c@example.com', 'd@x.org']);
});

test('what is no address is named, and so is too many', () => {
  expect(() => emailsIn('a@example.com nobody')).toThrow('“nobody” is not an email address.');
  const many = Array.from({ length: 51 }, (_, n) => `${n}@example.com`).join(' ');
  expect(() => emailsIn(many)).toThrow('At most 50 at once.');
});
