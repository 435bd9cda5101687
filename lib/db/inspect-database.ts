import path from 'node:path';
import { DATABASE } from '@/lib/config/data-files';
import { openReader } from './connection';
import { type MigrationState, migrationState } from './migrations';

/** What SQLite itself says of a database, while others use it or not. */
export interface Inspection extends MigrationState {
  /** What is wrong with its pages and indexes; none when it is sound. */
  faults: string[];
  /** References to rows that are not there, by table. */
  dangling: Record<string, number>;
}

/** Faults that are told at most. */
const MOST = 10;

/** Looks at the database of a data directory, and writes nothing. */
export function inspectDatabase(dir: string): Inspection {
  const sqlite = openReader(path.join(dir, DATABASE));
  try {
    const said = sqlite.pragma(`integrity_check(${MOST})`) as { integrity_check: string }[];
    const faults = said.map((row) => row.integrity_check).filter((fault) => fault !== 'ok');
    const dangling: Record<string, number> = {};
    for (const { table } of sqlite.pragma('foreign_key_check') as { table: string }[])
      dangling[table] = (dangling[table] ?? 0) + 1;
    return { ...migrationState(sqlite), faults, dangling };
  } finally {
    sqlite.close();
  }
}
