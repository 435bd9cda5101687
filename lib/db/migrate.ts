import type Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as run } from 'drizzle-orm/better-sqlite3/migrator';
import { projectFile } from '@/lib/config/project-file';

/** Brings the database up to the newest migration in `drizzle/`, all of it or nothing. */
export function migrate(sqlite: Sqlite.Database): void {
  run(drizzle(sqlite), { migrationsFolder: projectFile('drizzle') });
}
