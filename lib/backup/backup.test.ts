import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create, extract } from 'tar';
import { expect, onTestFinished, test } from 'vitest';
import { holdDataDirectory } from '@/lib/db/data-lock';
import { byHand } from '@/lib/testing/by-hand';
import { tablesOf } from '@/lib/testing/tables-of';
import { testKey } from '@/lib/testing/test-key';
import { testWorld } from '@/lib/testing/test-world';
import { MANIFEST, type Manifest } from './manifest';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const AT = new Date('2026-11-27T02:00:00.500Z');

/** A world with a run, keys and an upload, and a folder for backups beside it. */
async function world() {
  const parent = mkdtempSync(path.join(tmpdir(), 'walkaround-backup-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const w = await testWorld();
  const { items } = await w.startRun(w.owner);
  writeFileSync(path.join(w.dir, 'secret'), 'a secret');
  writeFileSync(path.join(w.dir, 'signing-key.pem'), testKey().key);
  mkdirSync(path.join(w.dir, 'uploads/ab'), { recursive: true });
  writeFileSync(path.join(w.dir, 'uploads/ab/abcd'), 'a picture');
  const file = path.join(parent, 'backup.tar.gz');
  const backUp = (kind: Manifest['kind'] = 'hand') =>
    writeBackup({ data: w.dir, file, kind, at: AT });
  return { ...w, parent, file, items, backUp, data: path.join(parent, 'data') };
}

/** A backup taken apart, changed by hand and put together again. */
async function altered(file: string, change: (folder: string, manifest: Manifest) => void) {
  const folder = `${file}-apart`;
  mkdirSync(folder);
  await extract({ file, cwd: folder });
  const manifest = JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8'));
  change(folder, manifest);
  writeFileSync(path.join(folder, MANIFEST), JSON.stringify(manifest));
  const names = readdirSync(folder).filter((name) => name !== MANIFEST);
  await create({ file: `${file}-2`, cwd: folder, gzip: true }, [MANIFEST, ...names]);
  rmSync(folder, { recursive: true });
  return `${file}-2`;
}

test('what was backed up is restored, rows, keys and uploads, closed to others', async () => {
  const w = await world();
  const manifest = await w.backUp();
  expect(manifest.files.map((one) => one.path)).toEqual([
    'walkaround.db',
    'secret',
    'signing-key.pem',
    'uploads/ab/abcd',
  ]);
  expect(readdirSync(w.parent)).toEqual(['backup.tar.gz']);
  expect(statSync(w.file).mode & 0o777).toBe(0o600);
  expect(await restoreBackup(w.file, w.data, AT)).toEqual({ manifest, aside: null });
  expect(readdirSync(w.data).sort()).toEqual([
    'secret',
    'signing-key.pem',
    'uploads',
    'walkaround.db',
  ]);
  expect(readFileSync(path.join(w.data, 'uploads/ab/abcd'), 'utf8')).toBe('a picture');
  const modes = ['', ...readdirSync(w.data)].map((name) => statSync(path.join(w.data, name)));
  expect(modes.map((stat) => stat.mode & 0o077)).toEqual(modes.map(() => 0));
  expect(tablesOf(w.data)).toEqual(tablesOf(w.dir));
});

test('under load a backup is of one moment, and is done', async () => {
  const w = await world();
  let running = true;
  let written = 0;
  const writing = w.items.map(async ({ id }) => {
    for (let version = 1; running; version += 1) {
      const body = { note: `note ${version} ${'x'.repeat(2_000)}`, version };
      await w.owner.call('patch', '/items/{id}', { params: { id }, body });
      written += 1;
    }
  });
  while (written < 20) await new Promise(setImmediate);
  await w.backUp();
  const during = written;
  running = false;
  await Promise.all(writing);
  expect(during).toBeGreaterThan(20);
  await restoreBackup(w.file, w.data, AT);
  const sqlite = byHand({ dir: w.data });
  // Every change is there with its event, or neither is.
  const changes = sqlite.prepare('select sum(version - 1) from answers').pluck().get();
  const told = sqlite
    .prepare("select count(*) from events where type = 'item.noted' or type = 'item.answered'")
    .pluck()
    .get();
  expect(changes).toBe(told);
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});

test('what was there is kept aside, with its backups carried over', async () => {
  const w = await world();
  await w.backUp();
  cpSync(w.dir, w.data, { recursive: true });
  mkdirSync(path.join(w.data, 'backups'));
  writeFileSync(path.join(w.data, 'backups/earlier.tar.gz'), 'earlier');
  writeFileSync(path.join(w.data, 'secret'), 'another secret');
  const { aside } = await restoreBackup(w.file, w.data, AT);
  expect(aside).toBe(`${w.data}.before-restore-2026-11-27T02-00-00Z`);
  expect(readFileSync(path.join(String(aside), 'secret'), 'utf8')).toBe('another secret');
  expect(readFileSync(path.join(w.data, 'secret'), 'utf8')).toBe('a secret');
  expect(readdirSync(path.join(w.data, 'backups'))).toEqual(['earlier.tar.gz']);
});

test('a backup that is damaged is refused, says where, and changes nothing', async () => {
  const w = await world();
  await w.backUp();
  cpSync(w.dir, w.data, { recursive: true });
  const before = tablesOf(w.data);
  const refused = async (file: string, why: RegExp) => {
    await expect(restoreBackup(file, w.data, AT)).rejects.toThrow(why);
    expect(tablesOf(w.data)).toEqual(before);
    expect(readdirSync(w.parent).filter((name) => /restoring|before/.test(name))).toEqual([]);
    rmSync(`${w.file}-2`, { force: true });
  };
  const change = (how: Parameters<typeof altered>[1]) => altered(w.file, how);
  await refused(path.join(w.parent, 'nothing'), /can’t be read \(ENOENT\)/);
  await refused(path.join(w.data, 'secret'), /not a backup/);
  await refused(
    await change((at) => writeFileSync(path.join(at, 'uploads/ab/abcd'), 'a pictur!')),
    /uploads\/ab\/abcd is not what was put into it/,
  );
  await refused(await change((at) => rmSync(path.join(at, 'secret'))), /secret is missing/);
  await refused(
    await change((at) => writeFileSync(path.join(at, 'more'), '')),
    /it holds more, which its manifest does not name/,
  );
  await refused(
    await change((_, manifest) => {
      manifest.files[0] = { ...manifest.files[0], path: '../walkaround.db' } as never;
    }),
    /manifest can’t be read/,
  );
  await refused(
    await change((_, manifest) => {
      manifest.format = 2 as never;
      manifest.version = '9.9.9';
    }),
    /from Walkaround 9\.9\.9 .*Restore it with that version/,
  );
  await refused(
    await change((_, manifest) => {
      manifest.migration = { tag: '9999_later', when: Number.MAX_SAFE_INTEGER };
    }),
    /\(migration 9999_later\)/,
  );
  truncateSync(w.file, statSync(w.file).size - 1_000);
  await refused(w.file, /This backup is damaged/);
});

test('nothing is written any more once a damaged backup was refused', async () => {
  const w = await world();
  // Many small files that don't shrink: some are still on their way when the end is found missing.
  for (let at = 0; at < 200; at += 1)
    writeFileSync(path.join(w.dir, `uploads/ab/${at}`), randomBytes(500));
  await w.backUp();
  truncateSync(w.file, statSync(w.file).size - 1_000);
  for (let again = 0; again < 10; again += 1) {
    await expect(restoreBackup(w.file, w.data, AT)).rejects.toThrow(/This backup is damaged/);
    expect(readdirSync(w.parent).filter((name) => name.includes('restoring'))).toEqual([]);
  }
});

test('nothing is restored under a server that runs', async () => {
  const w = await world();
  await w.backUp();
  const release = holdDataDirectory(w.data, 'http://localhost:3000');
  await expect(restoreBackup(w.file, w.data, AT)).rejects.toThrow(
    /is in use by the Walkaround at http:\/\/localhost:3000 .* Stop it first/,
  );
  release();
  await restoreBackup(w.file, w.data, AT);
});

test('there is no backup of nothing, over something, or of a database that is not sound', async () => {
  const w = await world();
  await w.backUp();
  await expect(w.backUp()).rejects.toThrow(/is there already/);
  const order = { kind: 'hand', at: AT } as const;
  const nothing = { ...order, data: w.data, file: path.join(w.parent, 'none.tar.gz') };
  await expect(writeBackup(nothing)).rejects.toThrow(/There is no Walkaround in/);
  cpSync(w.dir, w.data, { recursive: true });
  const sqlite = byHand({ dir: w.data });
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.unsafeMode(true);
  sqlite.pragma('writable_schema = ON');
  sqlite.prepare("update sqlite_master set rootpage = 1000000 where name = 'events_by_run'").run();
  sqlite.close();
  await expect(writeBackup({ ...nothing, data: w.data })).rejects.toThrow(/not sound|malformed/);
  expect(existsSync(nothing.file)).toBe(false);
  expect(readdirSync(w.parent).filter((name) => name.includes('making'))).toEqual([]);
});
