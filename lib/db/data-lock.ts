import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePrivate, makePrivateFile, PRIVATE_FILE } from '@/lib/config/private-directory';
import { Sqlite } from './sqlite';

/** Another process holds the data directory; the message says which. */
export class DataHeldError extends Error {}

/**
 * Takes a data directory for this process. The lock is SQLite's own on a small file, so the
 * operating system lets go of it however the process ends: it never goes stale.
 * @returns the function that lets go
 * @throws DataHeldError when another process holds it
 */
export function holdDataDirectory(dir: string, url: string): () => void {
  makePrivate(dir);
  const holder = path.join(dir, 'holder.json');
  const file = path.join(dir, 'lock.db');
  makePrivateFile(file);
  const lock = new Sqlite(file, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new DataHeldError(`${dir} is in use by ${holderOf(holder)}.`);
  }
  const held = { pid: process.pid, url, since: new Date().toISOString() };
  writeFileSync(holder, JSON.stringify(held), { mode: PRIVATE_FILE });
  return () => lock.close();
}

/** Where the Walkaround that holds a data directory, or held it last, can be reached. */
export function lastAddress(dir: string): string | null {
  try {
    return JSON.parse(readFileSync(path.join(dir, 'holder.json'), 'utf8')).url ?? null;
  } catch {
    return null;
  }
}

/** Whether a process holds a data directory at present. */
export function isHeld(dir: string): boolean {
  const file = path.join(dir, 'lock.db');
  if (!existsSync(file)) return false;
  // Reading is enough to be told, and is over before a server that just starts could notice.
  const lock = new Sqlite(file, { timeout: 0, readonly: true });
  try {
    lock.prepare('select 1 from sqlite_master').get();
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return true;
    throw error;
  } finally {
    lock.close();
  }
}

function holderOf(file: string): string {
  try {
    const { pid, url, since } = JSON.parse(readFileSync(file, 'utf8'));
    return `the Walkaround at ${url} (process ${pid}, since ${since})`;
  } catch {
    return 'another Walkaround';
  }
}
