import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startProcess } from '@/lib/testing/server-process';

const modeOf = (place: string) => (statSync(place).mode & 0o777).toString(8);

test('while it runs, everything of ours in the data directory is closed to others, also what was open before', async () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'walkaround-modes-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const data = path.join(parent, 'data');
  const serve = async () => {
    const server = await startProcess(data);
    onTestFinished(() => void server.child.kill('SIGKILL'));
    const modes = Object.fromEntries(
      readdirSync(data).map((name) => [name, modeOf(path.join(data, name))]),
    );
    return { modes, all: modeOf(data), end: () => server.end('SIGTERM') };
  };
  const first = await serve();
  const names = ['walkaround.db', 'walkaround.db-wal', 'walkaround.db-shm', 'lock.db'];
  const files = [...names, 'holder.json', 'secret', 'signing-key.pem'];
  const closed = Object.fromEntries(files.map((name) => [name, '600']));
  expect([first.all, first.modes]).toEqual(['700', expect.objectContaining(closed)]);
  await first.end();

  chmodSync(data, 0o755);
  for (const name of readdirSync(data)) chmodSync(path.join(data, name), 0o644);
  writeFileSync(path.join(data, 'notes.txt'), 'not ours', { mode: 0o644 });
  const second = await serve();
  expect(second.all).toBe('700');
  expect(second.modes).toMatchObject({ ...closed, 'notes.txt': '644' });
  await second.end();
}, 60_000);
