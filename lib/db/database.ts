import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openReader, openWriter, type Query, query } from './connection';
import { type GroupCommit, groupCommit } from './group-commit';
import { migrate } from './migrate';

export interface Database extends Pick<GroupCommit, 'transaction' | 'afterCommit'> {
  /** The read-only handle: committed rows only. */
  read: Query;
  /** Finishes what is queued, moves the log into the database file and closes. */
  close(): Promise<void>;
}

/**
 * Opens (and makes or migrates) the database of a data directory.
 * @param dir the data directory; made with mode 0700 when missing
 */
export function openDatabase(dir: string): Database {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = path.join(dir, 'walkaround.db');
  const writer = openWriter(file);
  migrate(writer);
  const reader = openReader(file);
  const group = groupCommit(writer);
  return {
    read: query(reader),
    transaction: group.transaction,
    afterCommit: group.afterCommit,
    async close() {
      await group.idle();
      reader.close();
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}
