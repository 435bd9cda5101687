import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, openForReading } from './database';
import { mutations } from './tables/tables';

test('within a moment a reader sees what was there at its first read, and the rest after it', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-moment-'));
  const db = openDatabase(dir);
  const reader = openForReading(dir);
  onTestFinished(async () => {
    await reader.close();
    await db.close();
    rmSync(dir, { recursive: true });
  });
  const write = (id: string) =>
    db.transaction(async (tx) => {
      await tx.insert(mutations).values({ id, actorId: 'ada', fingerprint: 'f', at: new Date() });
    });
  const count = async () => (await reader.read.select().from(mutations)).length;
  await write('one');
  const seen = await reader.moment(async () => {
    const first = await count();
    await write('two');
    return [first, await count()];
  });
  expect(seen).toEqual([1, 1]);
  expect(await count()).toBe(2);
  await expect(reader.moment(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await write('three');
  expect(await reader.moment(count)).toBe(3);
});
