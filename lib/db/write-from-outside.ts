import { existsSync } from 'node:fs';
import path from 'node:path';
import { DATABASE } from '@/lib/config/data-files';
import { openWriter, query, type Tx } from './connection';

/** The data directory holds no database, or one that this version can't write to. */
export class NoDatabaseError extends Error {}

/**
 * One short write to a data directory by a process other than the server's, whether that runs or
 * not: SQLite lets one process write at a time, and the server's writer waits for up to five
 * seconds. The server sees it with its next read. Migrates nothing.
 * @param work must be quick, and of nothing that the server keeps in memory
 * @throws NoDatabaseError when there is nothing to write to
 */
export async function writeFromOutside<T>(dir: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const file = path.join(dir, DATABASE);
  if (!existsSync(file)) throw new NoDatabaseError(`There is no Walkaround in ${dir}.`);
  const sqlite = openWriter(file);
  // The log is the server's to move, or Litestream's.
  sqlite.pragma('wal_autocheckpoint = 0');
  try {
    if (!sqlite.prepare("select 1 from sqlite_master where name = 'password_resets'").get())
      throw new NoDatabaseError(
        `${dir} is from an older version. Start this version of Walkaround once, then try again.`,
      );
    sqlite.exec('BEGIN IMMEDIATE');
    const result = await work(query(sqlite) as Tx);
    sqlite.exec('COMMIT');
    return result;
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    sqlite.close();
  }
}
