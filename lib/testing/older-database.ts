import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DATABASE } from '@/lib/config/data-files';
import { projectFile } from '@/lib/config/project-file';
import { runMigrations } from '@/lib/db/migrate';
import { Sqlite } from '@/lib/db/sqlite';
import { namesOfTables } from './tables-of';

/** What the database keeps for itself: its own notes, and what triggers make of the rest. */
const KEPT_BY_ITSELF = /^(?:__|search|migration_runs$)/;

/**
 * A data directory as a version with the first few migrations left it, filled with what a present
 * one has, as far as that version had a place for it.
 * @param from a data directory of this version
 */
export function olderDatabase(from: string, to: string, migrations: number): void {
  mkdirSync(to, { recursive: true });
  const folder = firstMigrations(migrations);
  const sqlite = new Sqlite(path.join(to, DATABASE));
  try {
    sqlite.pragma('journal_mode = WAL');
    runMigrations(sqlite, folder);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.prepare('attach ? as present').run(path.join(from, DATABASE));
    const present = new Set(namesOfTables(sqlite, 'present'));
    for (const table of namesOfTables(sqlite)) {
      if (!present.has(table) || KEPT_BY_ITSELF.test(table)) continue;
      const there = new Set(columnsOf('present', table));
      const both = columnsOf('main', table).filter((name) => there.has(name));
      const list = both.map((name) => `"${name}"`).join(', ');
      sqlite.exec(`insert into main."${table}" (${list}) select ${list} from present."${table}"`);
    }
    sqlite.exec('detach present');
  } finally {
    sqlite.close();
    rmSync(folder, { recursive: true });
  }

  function columnsOf(schema: string, table: string): string[] {
    const rows = sqlite.pragma(`${schema}.table_info("${table}")`) as { name: string }[];
    return rows.map(({ name }) => name);
  }
}

/** How many rows each table has that the product's code fills. */
export function rowCounts(dir: string): Record<string, number> {
  const sqlite = new Sqlite(path.join(dir, DATABASE), { readonly: true });
  try {
    const names = namesOfTables(sqlite).filter((name) => !KEPT_BY_ITSELF.test(name));
    const count = (name: string) => sqlite.prepare(`select count(*) from "${name}"`).pluck().get();
    return Object.fromEntries(names.map((name) => [name, Number(count(name))]));
  } finally {
    sqlite.close();
  }
}

function firstMigrations(count: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'walkaround-migrations-'));
  cpSync(projectFile('drizzle'), folder, { recursive: true });
  const journal = path.join(folder, 'meta/_journal.json');
  const said = JSON.parse(readFileSync(journal, 'utf8'));
  said.entries = said.entries.slice(0, count);
  writeFileSync(journal, JSON.stringify(said));
  return folder;
}
