import path from 'node:path';
import { DATABASE } from '@/lib/config/data-files';
import { makePrivate, makePrivateFile } from '@/lib/config/private-directory';
import { openReader, openWriter, type Query, query } from './connection';
import { type GroupCommit, groupCommit } from './group-commit';
import { migrate } from './migrate';

export interface Database extends Pick<GroupCommit, 'transaction' | 'afterCommit'> {
  /** The read-only handle: committed rows only. */
  read: Query;
  /**
   * Moves the log into the database file now and empties it, so that what was overwritten there is
   * in neither. Not where Litestream moves it, and not while somebody still reads from the log:
   * then it is emptied later, at the latest when the database is closed.
   * @returns whether the log is empty
   */
  emptyLog(): Promise<boolean>;
  /** Finishes what is queued, moves the log into the database file, unless somebody else does, and closes. */
  close(): Promise<void>;
}

/**
 * Who moves the log into the database file. Litestream reads the log, and misses what somebody else
 * moved away while it was not there.
 */
export type Checkpoints = 'walkaround' | 'litestream';

/**
 * Opens (and makes or migrates) the database of a data directory.
 * @throws NewerDatabaseError when a newer version wrote it
 * @param dir the data directory; made when missing, and closed to other users of the machine
 */
export function openDatabase(dir: string, checkpoints: Checkpoints = 'walkaround'): Database {
  makePrivate(dir);
  const file = path.join(dir, DATABASE);
  // What SQLite puts beside it takes its mode from it.
  makePrivateFile(file);
  const writer = openWriter(file);
  if (checkpoints === 'litestream') writer.pragma('wal_autocheckpoint = 0');
  try {
    migrate(writer);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = openReader(file);
  const group = groupCommit(writer);
  return {
    read: query(reader),
    transaction: group.transaction,
    afterCommit: group.afterCommit,
    async emptyLog() {
      await group.idle();
      if (checkpoints === 'litestream') return false;
      // Nobody may wait for a reader: without a timeout a log in use is left as it is.
      writer.pragma('busy_timeout = 0');
      try {
        const [row] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
        return row?.busy === 0;
      } finally {
        writer.pragma('busy_timeout = 5000');
      }
    },
    async close() {
      await group.idle();
      reader.close();
      if (checkpoints === 'walkaround') writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}

/** A database that is only read. */
export interface ReadingDatabase extends Database {
  /**
   * Has all reads of some work see the database as it is at the first of them, whatever is
   * committed meanwhile. One work at a time.
   */
  moment<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Opens the database of a data directory for reading alone, beside the process that writes: what is
 * committed is seen at once. For threads.
 */
export function openForReading(dir: string): ReadingDatabase {
  const reader = openReader(path.join(dir, DATABASE));
  const refuse = () => {
    throw new Error('This connection only reads');
  };
  return {
    read: query(reader),
    transaction: async () => refuse(),
    afterCommit: refuse,
    emptyLog: async () => refuse(),
    async moment(work) {
      reader.exec('begin');
      try {
        return await work();
      } finally {
        reader.exec('commit');
      }
    },
    close: async () => void reader.close(),
  };
}
