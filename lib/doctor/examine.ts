import path from 'node:path';
import { BACKUPS } from '@/lib/config/data-files';
import { checkConfiguration } from './check-configuration';
import { checkDatabase } from './check-database';
import { checkKeys, checkModes, checkOrphans } from './check-files';
import { checkBackups, checkRoom } from './check-room';
import { checkServers } from './check-servers';
import { CHECKS, type Finding } from './finding.types';

/**
 * Looks at a data directory and its settings, beside a server that runs or not, and changes
 * nothing.
 * @param env the environment that the server is started with
 * @returns at least one finding of each kind of check that could be made, in the order of `CHECKS`
 */
export async function examine(
  data: string,
  env: Record<string, string | undefined>,
  now: Date,
): Promise<Finding[]> {
  const { settings, findings } = checkConfiguration({ ...env, WALKAROUND_DATA: data });
  const backups = settings?.backups?.folder ?? path.join(data, BACKUPS);
  const all = [
    ...(await checkDatabase(data)),
    ...checkOrphans(data, backups),
    ...checkModes(data, backups),
    ...checkKeys(data, settings),
    await checkBackups(settings, now),
    await checkRoom(data),
    ...findings,
    ...(await checkServers(settings)),
  ];
  return all.sort((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
}
