import { expect, test } from 'vitest';
import { persistentLoad } from './persistent-load';

test('what can’t be loaded is tried again, with ever longer pauses, until it can', async () => {
  const pauses: number[] = [];
  let tries = 0;
  const load = async () => {
    tries += 1;
    if (tries < 8) throw new Error('ChunkLoadError');
    return 'loaded';
  };
  const wait = async (ms: number) => {
    pauses.push(ms);
  };
  expect(await persistentLoad(load, wait)).toBe('loaded');
  expect(pauses).toEqual([500, 1_000, 2_000, 5_000, 10_000, 10_000, 10_000]);
});
