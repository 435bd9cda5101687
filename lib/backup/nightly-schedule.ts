import type { Logger } from 'pino';
import type { Clock } from '@/lib/config/clock';
import { lastNightly, type NightlyOrder, type nightlyBackup } from './nightly-backup';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Whether a backup is due: none was made since the hour came last. A process that did not run at
 * that hour makes up for it.
 * @param hour from 0 to 23, UTC
 */
export function isDue(now: Date, last: Date | null, hour: number): boolean {
  const today = new Date(now).setUTCHours(hour, 0, 0, 0);
  const since = today > now.getTime() ? today - DAY_MS : today;
  return last === null || last.getTime() < since;
}

/**
 * Nightly backups, as long as somebody calls `check` now and then.
 * @param deps.make makes one away from the event loop
 */
export function createNightlySchedule(deps: {
  settings: Omit<NightlyOrder, 'at'> & { hour: number };
  clock: Clock;
  make: (order: NightlyOrder) => ReturnType<typeof nightlyBackup>;
  log: Pick<Logger, 'info' | 'error'>;
}) {
  const { settings, clock, make, log } = deps;
  const { hour, ...order } = settings;
  let tried = Number.NEGATIVE_INFINITY;
  let busy = false;

  return { check };

  /** Makes the backup if it is due. One that failed is tried again after an hour. */
  async function check(): Promise<void> {
    const at = clock.now();
    if (busy || at.getTime() - tried < HOUR_MS) return;
    busy = true;
    try {
      if (!isDue(at, await lastNightly(order.folder), hour)) return;
      tried = at.getTime();
      log.info(await make({ ...order, at }), 'the nightly backup is made');
    } catch (error) {
      log.error({ err: error }, 'the nightly backup failed; it is tried again in an hour');
    } finally {
      busy = false;
    }
  }
}
