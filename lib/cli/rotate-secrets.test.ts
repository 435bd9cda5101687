import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eq, gt } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { SECRET_KEYS } from '@/lib/config/data-files';
import { readSecretKeys } from '@/lib/config/keys';
import { holdDataDirectory } from '@/lib/db/data-lock';
import { accounts } from '@/lib/db/tables/tables';
import { newKey, readKeyRing } from '@/lib/secrets/key-ring';
import { createSecretBox } from '@/lib/secrets/secret-box';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld } from '@/lib/testing/test-world';
import { rotateCommand } from './rotate-secrets.command';
import type { SecretPlace } from './secret-places';

/** A column that can hold a secret, sealed as a column of a later table would be. */
const PLACE: SecretPlace = {
  table: 'accounts',
  column: 'access_token',
  page: (q, after, limit) =>
    q
      .select({ row: accounts.id, sealed: accounts.accessToken })
      .from(accounts)
      .where(gt(accounts.id, after))
      .orderBy(accounts.id)
      .limit(limit) as never,
  replace: async (q, row, sealed) => {
    await q.update(accounts).set({ accessToken: sealed }).where(eq(accounts.id, row));
  },
};

async function world() {
  const { dir } = await testWorld();
  const file = path.join(dir, SECRET_KEYS);
  const db = byHand({ dir });
  const { id: row } = db.prepare('select id from accounts').get() as { id: string };
  const at = { table: 'accounts', column: 'access_token', row };
  const put = (sealed: string) => db.prepare('update accounts set access_token = ?').run(sealed);
  const stored = () =>
    (db.prepare('select access_token as a from accounts').get() as { a: string }).a;
  let told = '';
  const rotate = (args: string[] = [], env: Record<string, string> = {}) =>
    rotateCommand(
      ['--data', dir, ...args],
      env as never,
      (text) => {
        told = text;
      },
      [PLACE],
    );
  return { dir, file, at, put, stored, rotate, told: () => told };
}

test('a new key takes over, the old one stays until it is to be forgotten', async () => {
  const { dir, file, at, put, stored, rotate, told } = await world();
  const old = readSecretKeys(dir);
  put(createSecretBox(old).seal('a secret', at));
  const before = stored();
  expect(await rotate()).toBe(0);
  expect(told()).toContain('1 secret was');
  expect(stored()).not.toBe(before);
  const now = readSecretKeys(dir);
  expect(createSecretBox(now).open(stored(), at)).toBe('a secret');
  expect(createSecretBox(now).isCurrent(stored())).toBe(true);
  expect(createSecretBox(now).open(before, at)).toBe('a secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await rotate(['--forget']);
  expect(readFileSync(file, 'utf8').trim()).toMatch(/^[0-9a-f]{64}$/);
  const last = createSecretBox(readSecretKeys(dir));
  expect(last.open(stored(), at)).toBe('a secret');
  expect(() => last.open(before, at)).toThrow(/not among the keys/);
});

test('with keys in the environment their first one seals, and no file is written', async () => {
  const { file, at, put, stored, rotate } = await world();
  const [old, fresh] = [newKey(), newKey()];
  put(createSecretBox(readKeyRing(old)).seal('a secret', at));
  await rotate([], { WALKAROUND_SECRETS_KEY: `${fresh},${old}` });
  expect(createSecretBox(readKeyRing(fresh)).open(stored(), at)).toBe('a secret');
  expect(() => statSync(file)).toThrow();
});

test('what can’t be opened changes nothing, nor does a server that runs', async () => {
  const { dir, file, at, put, stored, rotate } = await world();
  readSecretKeys(dir);
  const lost = createSecretBox(readKeyRing(newKey())).seal('a secret', at);
  put(lost);
  await expect(rotate()).rejects.toThrow(/not among the keys.*Nothing was changed/);
  expect(stored()).toBe(lost);
  writeFileSync(file, 'damaged');
  await expect(rotate()).rejects.toThrow('must hold keys of 32 bytes');
  expect(readFileSync(file, 'utf8')).toBe('damaged');
  const release = holdDataDirectory(dir, 'http://localhost:3000');
  await expect(rotate()).rejects.toThrow('Stop it first.');
  release();
});
