import { drizzle } from 'drizzle-orm/better-sqlite3';
import { Sqlite, type SqliteConnection } from './sqlite';

/** A handle for queries: the reader, or the transaction a service opened. */
export type Query = ReturnType<typeof query>;
/** A handle that may also write; only `transaction()` gives one out. */
export type Tx = Query & { readonly __writes: true };

/**
 * Opens the one connection that writes.
 * `synchronous=FULL` makes COMMIT wait for the disk; the rest is what WAL wants.
 */
export function openWriter(file: string): SqliteConnection {
  const sqlite = new Sqlite(file, { timeout: 5_000 });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What is deleted or replaced is overwritten: a name that was erased is not left in the file.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('journal_size_limit = 67108864');
  return sqlite;
}

/** Opens the read-only connection: it sees committed rows only, and a write through it fails. */
export function openReader(file: string): SqliteConnection {
  const sqlite = new Sqlite(file, { readonly: true, timeout: 5_000 });
  sqlite.pragma('query_only = ON');
  return sqlite;
}

/** Wraps a connection for drizzle; column names become snake_case. */
export function query(sqlite: SqliteConnection) {
  return drizzle(sqlite, { casing: 'snake_case' });
}
