import { describe, expect, it } from 'vitest';
import { localPath } from './local-path';

describe('localPath', () => {
  it('keeps a path of this site', () => {
    expect(localPath('/runs/1?item=2#x')).toBe('/runs/1?item=2#x');
    expect(localPath(['/team', '/me'])).toBe('/team');
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
    'javascript:alert(1)',
  ])('leads home from %j', (next) => {
    expect(localPath(next)).toBe('/');
  });
});
