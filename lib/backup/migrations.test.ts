import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '@/lib/db/database';
import { NewerDatabaseError } from '@/lib/db/migrate';
import { knownMigrations } from '@/lib/db/migrations';
import { byHand } from '@/lib/testing/by-hand';
import { olderDatabase, rowCounts } from '@/lib/testing/older-database';
import { tablesOf } from '@/lib/testing/tables-of';
import { testKey } from '@/lib/testing/test-key';
import { testWorld } from '@/lib/testing/test-world';
import { backUpBeforeMigrating } from './before-migrating';
import { restoreBackup } from './restore-backup';

const AT = new Date('2026-11-27T02:00:00.000Z');
const known = knownMigrations();

function folder() {
  const parent = mkdtempSync(path.join(tmpdir(), 'walkaround-upgrade-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return path.join(parent, 'data');
}

/** A directory that has some of everything. */
async function filled() {
  const w = await testWorld();
  const ada = await w.join('Ada');
  const { project, items } = await w.startRun(w.owner);
  const id = items[0]?.id as string;
  const params = { id };
  await w.owner.call('patch', '/items/{id}', { params, body: { status: 'done', version: 1 } });
  const comment = { body: '@Ada, look' };
  await w.owner.call('post', '/items/{id}/comments', { params, body: comment });
  const text = { kind: 'text', text: 'It works' } as const;
  await w.owner.call('post', '/items/{id}/evidence', { params, body: text });
  await w.owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id: project.id, personId: ada.id },
  });
  const review = { name: 'Before release' };
  await w.owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: review,
  });
  return w.dir;
}

const look = (dir: string) => {
  const sqlite = byHand({ dir });
  try {
    return {
      integrity: sqlite.pragma('integrity_check', { simple: true }),
      broken: sqlite.pragma('foreign_key_check'),
      runs: sqlite.prepare('select id, version from migration_runs order by id').raw().all(),
    };
  } finally {
    sqlite.close();
  }
};

test('with data, every migration goes up, and down again by the backup that was taken before', async () => {
  const present = await filled();
  for (let count = 1; count < known.length; count += 1) {
    const data = folder();
    olderDatabase(present, data, count);
    writeFileSync(path.join(data, 'signing-key.pem'), testKey().key);
    const [older, rows] = [tablesOf(data), rowCounts(data)];
    const tag = known[count]?.tag;

    const file = await backUpBeforeMigrating(data, AT);
    expect(file).toBe(path.join(data, `backups/before-${tag}.tar.gz`));
    await openDatabase(data).close();
    expect(look(data)).toMatchObject({ integrity: 'ok', broken: [] });
    expect(look(data).runs.length).toBeGreaterThan(0);
    expect({ ...rowCounts(data), migration_runs: 0 }).toMatchObject({
      ...rows,
      ...('migration_runs' in rows ? { migration_runs: 0 } : {}),
    });
    expect(await backUpBeforeMigrating(data, AT)).toBeNull();

    await restoreBackup(path.join(data, `backups/before-${tag}.tar.gz`), data, AT);
    expect(tablesOf(data)).toEqual(older);
    // Up a second time, for who has changed their mind again; the first backup stays.
    expect(await backUpBeforeMigrating(data, AT)).toMatch(new RegExp(`before-${tag}-2.tar.gz$`));
    await openDatabase(data).close();
    expect(look(data)).toMatchObject({ integrity: 'ok', broken: [] });
  }
}, 120_000);

test('an empty data directory needs no backup, and starts that fail do not fill the disk', async () => {
  const data = folder();
  expect(await backUpBeforeMigrating(data, AT)).toBeNull();
  olderDatabase(await filled(), data, known.length - 1);
  for (let n = 0; n < 6; n += 1) await backUpBeforeMigrating(data, AT);
  expect(readdirSync(path.join(data, 'backups'))).toHaveLength(3);
});

test('a database from a newer version is refused as it is, with the version that is needed', async () => {
  const data = folder();
  await openDatabase(data).close();
  const sqlite = byHand({ dir: data });
  const later = (known.at(-1)?.when ?? 0) + 1;
  sqlite.prepare("insert into __drizzle_migrations (hash, created_at) values ('x', ?)").run(later);
  const row = ['9999_later', '7.1.0', 1, 1];
  sqlite.prepare('insert into migration_runs values (?, ?, ?, ?)').run(row);
  sqlite.close();
  const before = tablesOf(data);
  expect(() => openDatabase(data)).toThrow(NewerDatabaseError);
  expect(() => openDatabase(data)).toThrow(
    new RegExp(`Walkaround 7.1.0 \\(migration 9999_later\\).*up to ${known.at(-1)?.tag}`),
  );
  expect(await backUpBeforeMigrating(data, AT)).toBeNull();
  expect(tablesOf(data)).toEqual(before);
});
