import { expect, test } from 'vitest';
import { isCommit } from './commit-text';

test.each([
  'abc1234',
  'ABC1234',
  'a'.repeat(40),
  '0'.repeat(64),
  ' abc1234 ',
  'org/repo@abc1234',
  'repo@abc1234',
  'group/sub/repo@abc1234',
  'https://github.com/org/repo/commit/abc1234',
  'https://gitlab.com/group/repo/-/commit/abc1234def?view=inline',
  'https://bitbucket.org/org/repo/commits/abc1234',
  'http://git.example/org/repo/commit/abc1234.patch',
])('%j is a commit', (text) => expect(isCommit(text)).toBe(true));

test.each([
  '',
  'zzz',
  'abc123',
  'abc12345g',
  'a'.repeat(65),
  'abc1234 and more',
  'org/repo@main',
  '@abc1234',
  'org repo@abc1234',
  'https://github.com/org/repo',
  'https://github.com/org/repo/commit/zzz',
  'javascript:x/commit/abc1234',
])('%j is none', (text) => expect(isCommit(text)).toBe(false));

test('takes time in proportion to the text', () => {
  const from = performance.now();
  for (const unit of ['a', 'a/', 'https://a/commit/', '.-']) isCommit(unit.repeat(20_000));
  expect(performance.now() - from).toBeLessThan(1_000);
});
