import { chmodSync, closeSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDataFile } from './data-files';

/** For the process's own user alone. */
export const PRIVATE_DIRECTORY = 0o700;
export const PRIVATE_FILE = 0o600;

/**
 * Makes a data directory, and closes it and our files in it to everybody but the user that the
 * process runs as. What belongs to another user stays as it is, for `doctor` to tell.
 */
export function makePrivate(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: PRIVATE_DIRECTORY });
  close(dir, PRIVATE_DIRECTORY);
  for (const name of readdirSync(dir))
    if (isDataFile(name)) close(path.join(dir, name), PRIVATE_FILE);
}

/** Makes a file that SQLite is to open, since SQLite would open a new one to everybody. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', PRIVATE_FILE));
}

function close(place: string, mode: number): void {
  try {
    chmodSync(place, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'ENOENT' && code !== 'EROFS') throw error;
  }
}
