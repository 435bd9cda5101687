import { chmod, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { extract } from 'tar';
import { DATABASE } from '@/lib/config/data-files';
import { PRIVATE_DIRECTORY, PRIVATE_FILE } from '@/lib/config/private-directory';
import { inspectCopy } from '@/lib/db/copy-database';
import { BACKUP_WORDS } from './backup.words';
import { digestFile } from './digest-file';
import { BackupError, MANIFEST, type Manifest } from './manifest';

/**
 * Unpacks a backup into an empty folder and holds every file to the manifest, the database to
 * itself.
 * @throws BackupError that says what is wrong with the backup
 */
export async function unpackBackup(file: string, manifest: Manifest, into: string): Promise<void> {
  try {
    // Synchronously: otherwise files of a damaged backup are still being written after the error,
    // into a folder that is being removed. Nothing else runs here meanwhile.
    extract({
      file,
      cwd: into,
      sync: true,
      strict: true,
      preserveOwner: false,
      filter: (_, entry) => 'type' in entry && (entry.type === 'File' || entry.type === 'OldFile'),
    });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (/^E(?:NOSPC|ACCES|DQUOT|ROFS|IO)$/.test(code))
      throw new BackupError(BACKUP_WORDS.unwritable(into, code));
    throw new BackupError(BACKUP_WORDS.damaged(message));
  }
  await rm(path.join(into, MANIFEST));
  const found = new Set(await closeAll(into));
  for (const { path: name, bytes, sha256 } of manifest.files) {
    if (!found.delete(name)) throw damaged(BACKUP_WORDS.missing(name));
    const digest = await digestFile(path.join(into, name));
    if (digest.bytes !== bytes || digest.sha256 !== sha256)
      throw damaged(BACKUP_WORDS.altered(name));
  }
  for (const name of found) throw damaged(BACKUP_WORDS.foreign(name));
  if (!manifest.files.some((one) => one.path === DATABASE))
    throw damaged(BACKUP_WORDS.missing(DATABASE));
  const { fault, newest } = inspectCopy(path.join(into, DATABASE));
  if (fault) throw damaged(BACKUP_WORDS.unsound(fault));
  if (newest?.when !== manifest.migration.when) throw damaged(BACKUP_WORDS.altered(DATABASE));
}

/** Closes what was unpacked to others. @returns the files, by their places below the folder */
async function closeAll(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath ?? entry.path, entry.name);
    await chmod(place, entry.isDirectory() ? PRIVATE_DIRECTORY : PRIVATE_FILE);
    if (!entry.isDirectory()) files.push(path.relative(folder, place).replaceAll(path.sep, '/'));
  }
  return files;
}

const damaged = (what: string) => new BackupError(BACKUP_WORDS.damaged(what));
