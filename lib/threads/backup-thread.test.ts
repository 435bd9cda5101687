import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '@/lib/backup/read-manifest';
import { testWorld } from '@/lib/testing/test-world';
import { startThread } from './start-thread';

test('a thread makes the backup of a night beside the process that writes', async () => {
  const w = await testWorld();
  const folder = path.join(w.dir, 'backups');
  const at = new Date('2026-11-27T02:00:00.000Z');
  const thread = startThread('backup-thread', { data: w.dir, folder, keep: 7, at });
  const [{ file, removed }] = await once(thread, 'message');
  expect(removed).toEqual([]);
  expect(await readManifest(file)).toMatchObject({ kind: 'nightly', at: at.toISOString() });

  const failing = startThread('backup-thread', { data: folder, folder, keep: 7, at });
  await expect(once(failing, 'message')).rejects.toThrow(/There is no Walkaround in/);
}, 60_000);
