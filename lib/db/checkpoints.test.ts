import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openReader } from './connection';
import { type Checkpoints, openDatabase } from './database';
import { mutations } from './tables/tables';

/** How large the log is after many writes, and once it is closed beside somebody who reads on. */
async function logOf(checkpoints: Checkpoints) {
  const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-log-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const db = openDatabase(dir, checkpoints);
  const litestream = openReader(path.join(dir, 'walkaround.db'));
  litestream.pragma('user_version');
  const size = () => statSync(path.join(dir, 'walkaround.db-wal')).size;
  for (let n = 0; n < 40; n += 1) {
    await db.transaction(async (tx) => {
      const row = {
        id: String(n),
        actorId: 'ada',
        fingerprint: 'f'.repeat(200_000),
        at: new Date(),
      };
      await tx.insert(mutations).values(row);
    });
  }
  const grown = size();
  await db.close();
  const closed = size();
  litestream.close();
  return { grown, closed };
}

test('the log is moved by Walkaround, or left for Litestream to move', async () => {
  const own = await logOf('walkaround');
  const left = await logOf('litestream');
  expect(own.closed).toBe(0);
  expect(left.grown).toBeGreaterThan(own.grown);
  expect(left.closed).toBe(left.grown);
});
