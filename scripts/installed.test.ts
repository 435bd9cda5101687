import { expect, test } from 'vitest';
import { thisRuntime, whatToInstall } from './installed.mjs';

const runtime = { abi: '115', platform: 'linux', arch: 'x64', libc: 'glibc' };
const wanted = { lock: 'a', runtime };
const noted = (change: object = {}, lock = 'a') =>
  JSON.stringify({ lock, runtime: { ...runtime, ...change } });

test('an installation for this lock file and this Node.js is left alone', () => {
  expect(whatToInstall(noted(), wanted)).toBe('nothing');
  const here = { lock: 'a', runtime: thisRuntime() };
  expect(whatToInstall(JSON.stringify(here), here)).toBe('nothing');
});

test('after an upgrade of Node.js what is native is built anew', () => {
  expect(whatToInstall(noted({ abi: '137' }), wanted)).toBe('rebuild');
});

test.each([
  ['another system', noted({ platform: 'darwin' })],
  ['another processor', noted({ arch: 'arm64' })],
  ['another C library', noted({ libc: 'musl' })],
  ['another lock file', noted({}, 'b')],
  ['no note', undefined],
  ['a note from before the runtime was in it', 'c0ffee'],
  ['a damaged note', '{"lock":'],
  ['a note of something else', '"a"'],
])('%s: everything is installed', (_, kept) => {
  expect(whatToInstall(kept, wanted)).toBe('install');
});
