import { expect, test } from 'vitest';
import { installationFor, thisRuntime } from './installed.mjs';

const runtime = { abi: '115', platform: 'linux', arch: 'x64', libc: 'glibc' };
const installed = installationFor('a', runtime);

test('an installation for this lock file and this Node.js is recognized', () => {
  expect(installationFor('a', { ...runtime })).toBe(installed);
  expect(installationFor('a')).toBe(installationFor('a', thisRuntime()));
  expect(thisRuntime()).toMatchObject({ abi: process.versions.modules, arch: process.arch });
});

test.each([
  ['an upgraded Node.js', installationFor('a', { ...runtime, abi: '137' })],
  ['another system', installationFor('a', { ...runtime, platform: 'darwin' })],
  ['another processor', installationFor('a', { ...runtime, arch: 'arm64' })],
  ['another C library', installationFor('a', { ...runtime, libc: 'musl' })],
  ['another lock file', installationFor('b', runtime)],
  ['what was noted before the runtime was part of it', 'a'],
])('%s asks for a new installation', (_, other) => {
  expect(other).not.toBe(installed);
});
