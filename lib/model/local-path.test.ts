import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path';

describe('localPath', () => {
  it('keeps a path of this site', () => {
    expect(localPath('/runs/1?item=2#x')).toBe('/runs/1?item=2#x');
    expect(localPath(['/team', '/me'])).toBe('/team');
    expect(localPath('/search?q=%2F%2Fx')).toBe('/search?q=%2F%2Fx');
  });

  it.each([
    undefined,
    '',
    'runs',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/..//elsewhere.example',
    '/.//elsewhere.example',
    '/%2e%2e//elsewhere.example',
    '/x/../\\elsewhere.example',
    ' //elsewhere.example',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('leads home from %j', (next) => {
    expect(localPath(next)).toBe('/');
  });

  it('leads to this site whatever it is given, and however often that is read again', () => {
    const part = fc.constantFrom(
      ...[
        '/',
        '\\',
        '..',
        '.',
        '%2f',
        '%5c',
        '%2e',
        '%09',
        '\t',
        '\n',
        '\u0000',
        ' ',
        '@',
        ':',
        '?',
      ],
      ...['#', 'evil.example', 'javascript:', 'https:', 'x', '\u2028', '／', '\ud800', '%'],
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(text, (next) => {
        for (const at of ['http://w.example/sign-in', 'https://w.example/x/y']) {
          const first = new URL(localPath(next), at);
          expect(first.host).toBe('w.example');
          // What a router makes of it is relative again.
          expect(new URL(first.pathname + first.search, at).host).toBe('w.example');
          expect(localPath(localPath(next))).toBe(localPath(next));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
