import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileTime } from './file-time';
import { instanceOf } from './gather-files';
import { readManifest } from './read-manifest';
import { writeBackup } from './write-backup';

const NAME = /^nightly-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.tar\.gz$/;
const UNFINISHED = /^nightly-[\dTZ-]+\.tar\.gz\.making-/;

export interface NightlyOrder {
  /** The data directory. */
  data: string;
  /** The folder of backups. */
  folder: string;
  /** How many to keep, one or more. */
  keep: number;
  at: Date;
}

/**
 * Makes the backup of a night, and only once it is whole removes those that are too many: the
 * oldest of this instance's own nightly ones, never the newest, a damaged one, or another's.
 * For the process that holds the data directory, in a thread.
 */
export async function nightlyBackup({ data, folder, keep, at }: NightlyOrder) {
  await removeUnfinished(folder);
  const file = path.join(folder, `nightly-${fileTime(at)}.tar.gz`);
  const { files } = await writeBackup({ data, file, kind: 'nightly', at });
  // Read back as a restore would, so that nothing goes before what takes its place is known good.
  await readManifest(file);
  const removed: string[] = [];
  for (const old of (await ownBackups(data, folder)).slice(Math.max(1, keep))) {
    await rm(old);
    removed.push(old);
  }
  return { file, bytes: files.reduce((sum, one) => sum + one.bytes, 0), removed };
}

/** When the newest nightly backup in a folder was made; null when there is none. */
export async function lastNightly(folder: string): Promise<Date | null> {
  const names = (await list(folder)).filter((name) => NAME.test(name)).sort();
  const last = names.at(-1);
  return last ? new Date(last.replace(NAME, '$1T$2:$3:$4Z')) : null;
}

/** This instance's nightly backups that can be read, the newest first. */
async function ownBackups(data: string, folder: string): Promise<string[]> {
  const instance = instanceOf(data);
  const own: string[] = [];
  for (const name of (await list(folder))
    .filter((one) => NAME.test(one))
    .sort()
    .reverse()) {
    const manifest = await readManifest(path.join(folder, name)).catch(() => null);
    if (manifest?.kind === 'nightly' && manifest.instance === instance)
      own.push(path.join(folder, name));
  }
  return own;
}

/** What a process that ended in the middle of a night left behind. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await list(folder))
    if (UNFINISHED.test(name)) await rm(path.join(folder, name), { recursive: true, force: true });
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
