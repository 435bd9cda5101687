import path from 'node:path';
import { onTestFinished } from 'vitest';
import { Sqlite, type SqliteConnection } from '@/lib/db/sqlite';

/**
 * Another connection to the database of a test's world, to look at what is stored, or to put there
 * what the product never would. Closed when the test is over.
 */
export function byHand({ dir }: { dir: string }): SqliteConnection {
  const sqlite = new Sqlite(path.join(dir, 'walkaround.db'));
  onTestFinished(() => {
    sqlite.close();
  });
  return sqlite;
}
