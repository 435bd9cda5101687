import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { signRun } from '@/lib/testing/sign-run';
import { testKey } from '@/lib/testing/test-key';
import { testWorld } from '@/lib/testing/test-world';
import { uploaded } from '@/lib/testing/upload';
import { examine } from './examine';
import { CHECKS, type Check } from './finding.types';

const NOW = new Date('2026-11-22T09:00:00.000Z');
const SECRET = { WALKAROUND_SECRET: 'x'.repeat(32) };

async function world() {
  const here = await testWorld();
  writeFileSync(path.join(here.dir, 'signing-key.pem'), testKey().key, { mode: 0o600 });
  rmSync(path.join(here.dir, 'guides'), { recursive: true, force: true });
  mkdirSync(path.join(here.dir, 'backups'));
  const night = path.join(here.dir, 'backups/nightly-2026-11-22T02-00-00Z.tar.gz');
  writeFileSync(night, '', { mode: 0o600 });
  const look = (env: Record<string, string> = {}) => examine(here.dir, { ...SECRET, ...env }, NOW);
  /** What is said of one check, wrong things as `!`. */
  const said = async (check: Check, env?: Record<string, string>) =>
    (await look(env))
      .filter((one) => one.check === check)
      .map(({ state, found }) => `${state}: ${found}`);
  return { ...here, look, said };
}

test('of a healthy instance, every check is fine, sign-offs included', async () => {
  const w = await world();
  const { run } = await w.startRun(w.owner);
  await signRun(w.owner, run.id);
  const findings = await w.look();
  expect(findings.filter(({ state }) => state === 'wrong')).toEqual([]);
  // No servers are named: check-servers.test.ts names some.
  const here = CHECKS.filter((check) => check !== 'single sign-on' && check !== 'mail');
  expect([...new Set(findings.map(({ check }) => check))]).toEqual(here);
  expect(await w.said('sign-offs')).toEqual(['fine: 1 sign-off in the histories: all as stated.']);

  byHand(w).exec("update sign_offs set head = 'x'");
  expect(await w.said('sign-offs')).toEqual([
    expect.stringMatching(/^wrong: The sign-off .* stands on an event that is not in the history/),
  ]);
}, 60_000);

test('a history that was altered or has a gap is named with the event', async () => {
  const w = await world();
  const { project } = await w.startRun(w.owner);
  await w.owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { name: 'Orders 2' },
  });
  expect(await w.said('history')).toEqual([expect.stringMatching(/^fine: .* 1 project hold: 3/)]);
  byHand(w).exec('delete from events where seq = 2');
  expect(await w.said('history')).toEqual([
    `wrong: The history of Orders 2 (${project.id}) does not hold from event 3 on: it was altered, or lines are missing.`,
  ]);
});

test('references that lead nowhere, and a database that is damaged', async () => {
  const w = await world();
  await w.startRun(w.owner);
  const sqlite = byHand(w);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec('delete from runs');
  expect((await w.said('references'))[0]).toMatch(/^wrong: .* of answers/);
  writeFileSync(path.join(w.dir, 'walkaround.db'), 'not a database');
  rmSync(path.join(w.dir, 'walkaround.db-wal'), { force: true });
  expect((await w.said('database'))[0]).toMatch(/^wrong: /);
});

test('uploads: what is missing, what is not as sent, what nothing names', async () => {
  const w = await world();
  const { items } = await w.startRun(w.owner);
  const send = (body: string) => uploaded(w.owner, items[0]?.id as string, { body });
  const [one, two] = [await send('one'), await send('two')];
  expect(await w.said('uploads')).toEqual(['fine: 2 uploaded files: all as they were sent.']);
  expect((await w.look()).filter(({ state }) => state !== 'fine')).toEqual([]);
  rmSync(w.services.files.placeOf(one.file.sha256));
  writeFileSync(w.services.files.placeOf(two.file.sha256), 'too');
  mkdirSync(path.join(w.dir, 'uploads/ff'));
  writeFileSync(path.join(w.dir, 'uploads/ff/ff'), '');
  expect(await w.said('uploads')).toEqual([
    `wrong: 1 uploaded file is missing: ${one.file.sha256}.`,
    `wrong: 1 uploaded file is not as sent: ${two.file.sha256}.`,
    'advice: No evidence names 1 uploaded file: uploads/ff/ff.',
  ]);
});

test('files: what is open to others, what is nobody’s, keys that are gone or damaged', async () => {
  const w = await world();
  expect((await w.look()).filter(({ state }) => state !== 'fine')).toEqual([]);
  chmodSync(path.join(w.dir, 'signing-key.pem'), 0o644);
  expect((await w.said('file modes'))[0]).toMatch(/^wrong: .*signing-key\.pem/);
  writeFileSync(path.join(w.dir, 'notes.txt'), '');
  mkdirSync(path.join(w.dir, 'backups/nightly-x.tar.gz.making-AbC123'), { mode: 0o700 });
  expect(await w.said('files')).toEqual([
    'advice: These are not Walkaround’s: notes.txt.',
    expect.stringContaining('making-AbC123'),
  ]);
  writeFileSync(path.join(w.dir, 'signing-key.pem'), 'no key');
  expect((await w.said('keys'))[0]).toMatch(/^wrong: signing-key.pem is not a key/);
  rmSync(path.join(w.dir, 'signing-key.pem'));
  expect(
    (await w.said('keys', { WALKAROUND_SECRET: '' })).map((line) => line.slice(0, 30)),
  ).toEqual(['wrong: signing-key.pem is miss', 'wrong: secret is missing.']);
});

test('settings that are wrong, or that are not safe', async () => {
  const w = await world();
  const said = (env: Record<string, string>) => w.said('configuration', env);
  expect(await said({ PORT: 'x', WALKAROUND_BACKUP_AT: '24' })).toEqual([
    'wrong: PORT must be a number.',
    'wrong: WALKAROUND_BACKUP_AT must be from 0 to 23.',
  ]);
  expect((await said({ HOST: '0.0.0.0' }))[0]).toMatch(/^wrong: It listens on 0\.0\.0\.0/);
  const https = { WALKAROUND_URL: 'https://walkaround.example.com' };
  expect((await said(https))[0]).toMatch(/^advice: .* none is trusted/);
  expect(await said({ ...https, WALKAROUND_TRUSTED_PROXIES: '10.0.0.5' })).toEqual([
    'fine: The settings make sense.',
  ]);
  expect((await said({ ...https, WALKAROUND_TRUSTED_PROXIES: '0.0.0.0/0' }))[0]).toMatch(
    /^wrong: .*believes everybody/,
  );
  expect((await said({ WALKAROUND_URL: 'http://walkaround.example.com' }))[0]).toMatch(/^advice/);
  expect((await w.said('backups', { WALKAROUND_BACKUPS: 'off' }))[0]).toMatch(/^advice/);
});
