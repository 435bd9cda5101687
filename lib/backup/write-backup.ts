import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { create } from 'tar';
import { DATABASE } from '@/lib/config/data-files';
import { PRIVATE_DIRECTORY, PRIVATE_FILE } from '@/lib/config/private-directory';
import { productVersion } from '@/lib/config/product-version';
import { databaseFault } from '@/lib/db/kit/dialect';
import { BACKUP_WORDS } from './backup.words';
import { digestFile } from './digest-file';
import { gatherFiles, instanceOf } from './gather-files';
import { BackupError, type BackupKind, FORMAT, MANIFEST, type Manifest } from './manifest';

/** What is read of a file at once. */
const PART = 1024 * 1024;

export interface BackupOrder {
  /** The data directory. */
  data: string;
  /** Where the backup goes; nothing may be there. */
  file: string;
  kind: BackupKind;
  at: Date;
}

/**
 * Backs a data directory up into one file, a tar.gz that begins with its manifest, while a server
 * runs on it or not. The file is there only once it is whole and on the disk.
 * @throws BackupError when it can't be made; nothing is left behind then
 */
export async function writeBackup({ data, file, kind, at }: BackupOrder): Promise<Manifest> {
  if (!existsSync(path.join(data, DATABASE))) throw new BackupError(BACKUP_WORDS.nothing(data));
  if (existsSync(file)) throw new BackupError(BACKUP_WORDS.exists(file));
  const folder = await workplace(file);
  try {
    const content = path.join(folder, 'content');
    await mkdir(content, { mode: PRIVATE_DIRECTORY });
    const { files, newest } = await gatherFiles(data, content);
    const digests: Manifest['files'] = [];
    for (const name of files)
      digests.push({ path: name, ...(await digestFile(path.join(content, name))) });
    const manifest: Manifest = {
      product: 'walkaround',
      format: FORMAT,
      version: productVersion(),
      kind,
      instance: instanceOf(content),
      migration: newest,
      at: at.toISOString(),
      files: digests,
    };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFile(path.join(content, MANIFEST), text, { mode: PRIVATE_FILE });
    const archive = path.join(folder, 'archive');
    const packed = create({ cwd: content, portable: true, maxReadSize: PART }, [
      MANIFEST,
      ...files,
    ]);
    // Node compresses away from the event loop, which the library does not.
    await pipeline(packed, createGzip(), createWriteStream(archive, { mode: PRIVATE_FILE }));
    await sync(archive);
    await rename(archive, file);
    await sync(path.dirname(file));
    return manifest;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = databaseFault(error) ?? (/^E[A-Z]+$/.test(code ?? '') ? code : null);
    if (fault) throw new BackupError(BACKUP_WORDS.unwritable(file, fault));
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder beside the backup that is to be, so that it can be moved there at once. */
async function workplace(file: string): Promise<string> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: PRIVATE_DIRECTORY });
    return await mkdtemp(`${file}.making-`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupError(BACKUP_WORDS.unwritable(path.dirname(file), String(code)));
  }
}

async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r').catch(() => null);
  // Some systems have nothing to say of folders.
  await handle?.sync().catch(() => {});
  await handle?.close();
}
