import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { BACKUPS, DATABASE } from '@/lib/config/data-files';
import { openReader } from '@/lib/db/connection';
import { type MigrationState, migrationState } from '@/lib/db/migrations';
import { BACKUP_WORDS } from './backup.words';
import { BackupError } from './manifest';
import { writeBackup } from './write-backup';

/** Backups of one migration at most, so that a start that fails again and again does not fill the disk. */
const MOST = 3;

/**
 * Backs a data directory up if the next start would change its database: the way back from a new
 * version, since migrations only go forward. The backup is named by the first of them and is kept.
 * @returns the backup's file; null when there is nothing to migrate, or nothing in the database yet
 * @throws BackupError when it can't be made
 */
export async function backUpBeforeMigrating(data: string, at: Date): Promise<string | null> {
  const database = path.join(data, DATABASE);
  if (!existsSync(database)) return null;
  const { newest, pending, newer } = stateOf(database);
  const [first] = pending;
  if (!newest || !first || newer) return null;
  const names = Array.from(
    { length: MOST },
    (_, n) => `before-${first.tag}${n ? `-${n + 1}` : ''}`,
  );
  const places = names.map((name) => path.join(data, BACKUPS, `${name}.tar.gz`));
  const last = places.at(-1) as string;
  const file = places.find((place) => !existsSync(place)) ?? last;
  try {
    await rm(file, { force: true });
    await writeBackup({ data, file, kind: 'before-migration', at });
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new BackupError(BACKUP_WORDS.beforeMigrating(error.message));
  }
  return file;
}

function stateOf(database: string): MigrationState {
  const reader = openReader(database);
  try {
    return migrationState(reader);
  } finally {
    reader.close();
  }
}
