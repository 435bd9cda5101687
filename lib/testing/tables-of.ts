import path from 'node:path';
import { DATABASE } from '@/lib/config/data-files';
import { Sqlite, type SqliteConnection } from '@/lib/db/sqlite';

/** The tables of a database that have rows of their own, by name. */
export function namesOfTables(sqlite: SqliteConnection, schema = 'main'): string[] {
  const all = sqlite.pragma('table_list') as { schema: string; name: string; type: string }[];
  return all
    .filter((one) => one.schema === schema && one.type !== 'virtual' && one.type !== 'view')
    .map(({ name }) => name)
    .filter((name) => !/_(?:schema|master|stat1)$/.test(name))
    .sort();
}

/** Every row of every table of a data directory's database, as text, for comparing two of them. */
export function tablesOf(dir: string): Record<string, string[]> {
  const sqlite = new Sqlite(path.join(dir, DATABASE), { readonly: true });
  try {
    return Object.fromEntries(
      namesOfTables(sqlite).map((name) => {
        const rows = sqlite.prepare(`select * from "${name}"`).raw().all() as unknown[][];
        return [name, rows.map((row) => JSON.stringify(row)).sort()];
      }),
    );
  } finally {
    sqlite.close();
  }
}
