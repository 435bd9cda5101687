import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testKey } from '@/lib/testing/test-key';
import { testClock, testWorld } from '@/lib/testing/test-world';
import { lastNightly, nightlyBackup } from './nightly-backup';
import { createNightlySchedule, isDue } from './nightly-schedule';
import { writeBackup } from './write-backup';

async function world() {
  const w = await testWorld();
  writeFileSync(path.join(w.dir, 'signing-key.pem'), testKey().key);
  const folder = path.join(w.dir, 'backups');
  const names = () => readdirSync(folder).sort();
  const night = (day: number, keep: number) =>
    nightlyBackup({ data: w.dir, folder, keep, at: new Date(Date.UTC(2026, 10, day, 2)) });
  return { ...w, folder, names, night };
}

const name = (day: number) => `nightly-2026-11-${day}T02-00-00Z.tar.gz`;

test('as many nights are kept as wanted, and nothing goes that it did not make', async () => {
  const w = await world();
  mkdirSync(w.folder);
  const others = ['before-0006_instance.tar.gz', 'notes.txt', 'nightly-old.tar.gz'];
  for (const one of others) writeFileSync(path.join(w.folder, one), 'not a nightly one');
  // Named alike, but damaged, or made by hand: whose it is can't be told, or it is somebody's.
  writeFileSync(path.join(w.folder, name(10)), 'damaged');
  const byHand = path.join(w.folder, name(11));
  const at = new Date('2026-11-11T02:00:00Z');
  await writeBackup({ data: w.dir, file: byHand, kind: 'hand', at });
  const left = `${name(12)}.making-abc`;
  mkdirSync(path.join(w.folder, left));
  const kept = [...others, name(10), name(11)];

  for (const day of [20, 21]) await w.night(day, 2);
  expect(w.names()).toEqual([...kept, name(20), name(21)].sort());
  const { removed } = await w.night(22, 2);
  expect(removed).toEqual([path.join(w.folder, name(20))]);
  expect(w.names()).toEqual([...kept, name(21), name(22)].sort());
  expect(await lastNightly(w.folder)).toEqual(new Date('2026-11-22T02:00:00Z'));
});

test('a night that fails removes nothing', async () => {
  const w = await world();
  await w.night(20, 1);
  // Another backup has that name already.
  await expect(w.night(20, 1)).rejects.toThrow(/is there already/);
  expect(w.names()).toEqual([name(20)]);
});

test('a backup is due once after the hour, also when nobody was there at that hour', () => {
  const at = (iso: string) => new Date(`2026-11-${iso}:00Z`);
  expect(isDue(at('27T01:59'), at('26T02:00'), 2)).toBe(false);
  expect(isDue(at('27T02:00'), at('26T02:00'), 2)).toBe(true);
  expect(isDue(at('27T02:01'), at('27T02:00'), 2)).toBe(false);
  expect(isDue(at('27T12:00'), at('25T02:00'), 2)).toBe(true);
  expect(isDue(at('27T00:00'), at('26T23:00'), 23)).toBe(false);
  expect(isDue(at('27T00:00'), null, 2)).toBe(true);
});

test('the schedule makes one a night, and tries a failed one again after an hour', async () => {
  const w = await world();
  const clock = testClock('2026-11-22T02:00:00.000Z');
  const told: string[] = [];
  let fails = false;
  const { check } = createNightlySchedule({
    settings: { data: w.dir, folder: w.folder, keep: 7, hour: 2 },
    clock,
    make: (order) => (fails ? Promise.reject(new Error('full')) : nightlyBackup(order)),
    log: {
      info: (_: unknown, text?: string) => void told.push(String(text)),
      error: (_: unknown, text?: string) => void told.push(String(text)),
    } as never,
  });
  await Promise.all([check(), check()]);
  await check();
  clock.set('2026-11-23T01:59:00.000Z');
  await check();
  expect(w.names()).toEqual([name(22)]);
  fails = true;
  clock.set('2026-11-23T02:00:00.000Z');
  await check();
  fails = false;
  clock.set('2026-11-23T02:59:00.000Z');
  await check();
  expect(w.names()).toEqual([name(22)]);
  clock.set('2026-11-23T03:00:00.000Z');
  await check();
  expect(w.names()).toEqual([name(22), 'nightly-2026-11-23T03-00-00Z.tar.gz']);
  expect(told).toEqual([
    'the nightly backup is made',
    'the nightly backup failed; it is tried again in an hour',
    'the nightly backup is made',
  ]);
});
