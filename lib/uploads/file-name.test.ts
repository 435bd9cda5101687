import { create, parse } from 'content-disposition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name';

test.each([
  ['load test.png', 'load test.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ada\\shot.png', 'shot.png'],
  ['/', 'file'],
  ['..', 'file'],
  ['.htaccess', 'htaccess'],
  ['', 'file'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['a\r\nSet-Cookie: x=1.png', 'a Set-Cookie_ x=1.png'],
  ['say "hi".txt', 'say _hi_.txt'],
  ['nul\u0000byte.png', 'nulbyte.png'],
  ['Ünïcode 図.pdf', 'Ünïcode 図.pdf'],
  [`${'x'.repeat(300)}.png`, `${'x'.repeat(196)}.png`],
])('%j is called %j', (said, name) => {
  expect(fileName(said)).toBe(name);
});

test('whatever is said, a name is one line without folders, and a header carries it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (said) => {
      const name = fileName(said);
      expect(name).toMatch(/^[^/\\\p{Cc}\u202a-\u202e\u2066-\u2069]{1,200}$/u);
      expect(name.isWellFormed() && !name.startsWith('.')).toBe(true);
      const header = create(name);
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      expect(parse(header).parameters.filename).toBe(name);
      expect(fileName(name)).toBe(name);
    }),
  );
});
