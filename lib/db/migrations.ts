import { readFileSync } from 'node:fs';
import { projectFile } from '@/lib/config/project-file';
import type { SqliteConnection } from './sqlite';

/** One step of the schema, by its name and the moment that drizzle orders by. */
export interface Migration {
  tag: string;
  when: number;
}

/** What a database has of the migrations. */
export interface MigrationState {
  /** The newest that it has; none in an empty database. Its tag is null when this version doesn't know it. */
  newest: { tag: string | null; when: number } | null;
  /** What this version would bring, oldest first. */
  pending: Migration[];
  /** Set when the database is from a newer version: which one wrote it last, and how far it is. */
  newer: { version: string | null; tag: string | null } | null;
}

/** The migrations that this version knows, oldest first. */
export function knownMigrations(folder = projectFile('drizzle')): Migration[] {
  const { entries } = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8'));
  return entries.map(({ tag, when }: Migration) => ({ tag, when }));
}

/** How far a database is, told from the database alone. */
export function migrationState(
  sqlite: SqliteConnection,
  known: Migration[] = knownMigrations(),
): MigrationState {
  const when = has(sqlite, '__drizzle_migrations')
    ? sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get()
    : null;
  if (when === null) return { newest: null, pending: known, newer: null };
  const at = Number(when);
  const tag = known.find((one) => one.when === at)?.tag ?? null;
  const last = known.at(-1);
  return {
    newest: { tag, when: at },
    pending: known.filter((one) => one.when > at),
    newer: last && at > last.when ? lastRun(sqlite) : null,
  };
}

function lastRun(sqlite: SqliteConnection): NonNullable<MigrationState['newer']> {
  const row = has(sqlite, 'migration_runs')
    ? sqlite.prepare('select id as tag, version from migration_runs order by id desc limit 1').get()
    : undefined;
  return (row as { version: string; tag: string } | undefined) ?? { version: null, tag: null };
}

const has = (sqlite: SqliteConnection, table: string): boolean =>
  sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !==
  undefined;
