import path from 'node:path';
import { DATABASE } from '@/lib/config/data-files';
import { openReader, openWriter } from './connection';
import { type MigrationState, migrationState } from './migrations';

/** Pages that are copied before others have their turn. */
const STEP = 256;

/**
 * Copies the database of a data directory as it is at one moment, while others write to it or not.
 * The moment is held by a read of our own: without it, the copy would begin anew at each write.
 * @returns how far its migrations are
 */
export async function copyDatabase(dir: string, to: string): Promise<MigrationState> {
  const source = openReader(path.join(dir, DATABASE));
  try {
    source.exec('begin');
    const state = migrationState(source);
    await source.backup(to, { progress: () => STEP });
    return state;
  } finally {
    source.close();
  }
}

/**
 * How far the migrations of a database are that nobody else has open, and what is wrong with its
 * pages: nothing when it is sound.
 */
export function inspectCopy(file: string): MigrationState & { fault: string | null } {
  // Opened for writing, so that what is put beside it is cleared away again; nothing is written.
  const sqlite = openWriter(file);
  try {
    const said = sqlite.pragma('integrity_check(1)', { simple: true });
    return { ...migrationState(sqlite), fault: said === 'ok' ? null : String(said) };
  } finally {
    sqlite.close();
  }
}
