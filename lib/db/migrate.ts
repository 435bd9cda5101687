import type Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as run } from 'drizzle-orm/better-sqlite3/migrator';
import { productVersion } from '@/lib/config/product-version';
import { projectFile } from '@/lib/config/project-file';
import { knownMigrations, migrationState } from './migrations';
import { newerWords } from './migrations.words';

/** A database that a newer version wrote; the message says which version is needed. */
export class NewerDatabaseError extends Error {}

/**
 * Brings the database up to the newest migration in `drizzle/`, all of it or nothing, and notes
 * which version of the product did.
 * @throws NewerDatabaseError, and changes nothing, when the database has migrations that are unknown here
 */
export function migrate(sqlite: Sqlite.Database): void {
  const known = knownMigrations();
  const { pending, newer } = migrationState(sqlite, known);
  if (newer) throw new NewerDatabaseError(newerWords.database(newer, known.at(-1)?.tag ?? ''));
  if (pending.length === 0) return;
  runMigrations(sqlite, projectFile('drizzle'));
  const now = Date.now();
  sqlite
    .prepare('insert into migration_runs (id, version, created_at, updated_at) values (?, ?, ?, ?)')
    .run(pending.at(-1)?.tag, productVersion(), now, now);
}

/** Brings a database up to the newest migration of a folder. */
export function runMigrations(sqlite: Sqlite.Database, migrationsFolder: string): void {
  run(drizzle(sqlite), { migrationsFolder });
}
