import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BACKUPS } from '@/lib/config/data-files';
import { PRIVATE_DIRECTORY } from '@/lib/config/private-directory';
import { DataHeldError, holdDataDirectory, lastAddress } from '@/lib/db/data-lock';
import { BACKUP_WORDS } from './backup.words';
import { fileTime } from './file-time';
import { BackupError, type Manifest } from './manifest';
import { readManifest } from './read-manifest';
import { unpackBackup } from './unpack-backup';

/**
 * Puts a backup in a data directory's place, all of it or nothing: it is unpacked and checked
 * beside the directory, and then the two change names.
 * @returns what was restored, and where that is what was there before; null when nothing was
 * @throws BackupError when the backup is none, damaged or from a newer version, when a server runs,
 *   or when it can't be written; the data directory is as it was then
 */
export async function restoreBackup(
  file: string,
  data: string,
  now: Date,
): Promise<{ manifest: Manifest; aside: string | null }> {
  const manifest = await readManifest(file);
  const release = existsSync(data) ? hold(data) : () => {};
  const fresh = await workplace(data);
  try {
    await unpackBackup(file, manifest, fresh);
    const aside = existsSync(data) ? `${data}.before-restore-${fileTime(now)}` : null;
    if (aside) await moveAside(data, aside);
    try {
      await rename(fresh, data);
    } catch (error) {
      if (aside) await rename(aside, data);
      throw error;
    }
    // Earlier backups are of no state in particular; who throws away what was there keeps them.
    const backups = aside && path.join(aside, BACKUPS);
    if (backups && existsSync(backups)) await rename(backups, path.join(data, BACKUPS));
    return { manifest, aside };
  } finally {
    release();
    await rm(fresh, { recursive: true, force: true });
  }
}

function hold(data: string): () => void {
  try {
    return holdDataDirectory(data, lastAddress(data) ?? 'the command line');
  } catch (error) {
    if (error instanceof DataHeldError) throw new BackupError(BACKUP_WORDS.inUse(error.message));
    throw new BackupError(
      BACKUP_WORDS.unwritable(data, String((error as NodeJS.ErrnoException).code)),
    );
  }
}

async function workplace(data: string): Promise<string> {
  try {
    await mkdir(path.dirname(data), { recursive: true, mode: PRIVATE_DIRECTORY });
    return await mkdtemp(`${data}.restoring-`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupError(BACKUP_WORDS.unwritable(path.dirname(data), String(code)));
  }
}

async function moveAside(data: string, aside: string): Promise<void> {
  try {
    await rename(data, aside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupError(BACKUP_WORDS.mounted(data, String(code)));
  }
}
