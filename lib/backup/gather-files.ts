import { createPrivateKey, createPublicKey } from 'node:crypto';
import { constants, existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { DATABASE, KEY_FILES, UPLOADS } from '@/lib/config/data-files';
import { PRIVATE_DIRECTORY, PRIVATE_FILE } from '@/lib/config/private-directory';
import { copyDatabase, inspectCopy } from '@/lib/db/copy-database';
import type { MigrationState } from '@/lib/db/migrations';
import { keyIdOf } from '@/lib/signing/public-key';
import { BACKUP_WORDS } from './backup.words';
import { BackupError } from './manifest';

/** What a backup is made of, gathered in a folder of its own. */
export interface Gathered {
  /** Below the folder, the database first. */
  files: string[];
  newest: NonNullable<MigrationState['newest']>;
}

/**
 * Gathers what a data directory can't do without, as it is at one moment: the database, then the
 * keys, then what people handed in, which never changes and so may be newer than the database.
 * @throws BackupError when the database is not sound, or was never used
 */
export async function gatherFiles(data: string, into: string): Promise<Gathered> {
  const copy = path.join(into, DATABASE);
  await copyDatabase(data, copy);
  await chmod(copy, PRIVATE_FILE);
  const { newest, fault } = inspectCopy(copy);
  if (fault) throw new BackupError(BACKUP_WORDS.copyUnsound(fault));
  if (!newest) throw new BackupError(BACKUP_WORDS.nothing(data));
  const files = [...KEY_FILES.filter((name) => existsSync(path.join(data, name)))] as string[];
  files.push(...(await filesBelow(data, UPLOADS)));
  const kept: string[] = [];
  for (const name of files) if (await take(data, into, name)) kept.push(name);
  return { files: [DATABASE, ...kept], newest };
}

/** The fingerprint of the key that a data directory's instance signs with; `none` without a usable one. */
export function instanceOf(data: string): string {
  try {
    const key = createPublicKey(createPrivateKey(readFileSync(path.join(data, 'signing-key.pem'))));
    return keyIdOf(new Uint8Array(key.export({ type: 'spki', format: 'der' }).subarray(-32)));
  } catch {
    return 'none';
  }
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}

/** @returns whether it was still there */
async function take(data: string, into: string, name: string): Promise<boolean> {
  const from = path.join(data, name);
  const to = path.join(into, name);
  await mkdir(path.dirname(to), { recursive: true, mode: PRIVATE_DIRECTORY });
  try {
    // A second name costs nothing and keeps the file from going; a copy where that can't be.
    if (name.startsWith(`${UPLOADS}/`)) return await link(from, to).then(() => true);
  } catch {}
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    await chmod(to, PRIVATE_FILE);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
