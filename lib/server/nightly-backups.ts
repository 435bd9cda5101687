import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { NightlyOrder, nightlyBackup } from '@/lib/backup/nightly-backup';
import { createNightlySchedule } from '@/lib/backup/nightly-schedule';
import type { Clock } from '@/lib/config/clock';
import type { Config } from '@/lib/config/config';
import { startThread } from '@/lib/threads/start-thread';

/** How often it is looked whether a backup is due. */
const LOOK_MS = 60_000;

/** Has backups made every night, in a thread. @returns the function that ends that */
export function nightlyBackups(deps: {
  config: Pick<Config, 'data' | 'backups'>;
  clock: Clock;
  log: Logger;
}): () => Promise<void> {
  const { config, clock, log } = deps;
  if (!config.backups) return async () => {};
  let thread: Worker | undefined;
  const make = async (order: NightlyOrder) => {
    thread = startThread('backup-thread', order);
    const [done] = await once(thread, 'message');
    return done as Awaited<ReturnType<typeof nightlyBackup>>;
  };
  const settings = { data: config.data, ...config.backups };
  const { check } = createNightlySchedule({ settings, clock, make, log });
  const looking = setInterval(() => void check(), LOOK_MS).unref();
  return async () => {
    clearInterval(looking);
    await thread?.terminate();
  };
}
