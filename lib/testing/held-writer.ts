import { onTestFinished, vi } from 'vitest';
import { Sqlite, type SqliteConnection } from '@/lib/db/sqlite';
import { testWorld } from './test-world';

/** A world with a hold on its writing connection, which nothing but the database has otherwise. */
export async function worldWithWriter() {
  let writer: SqliteConnection | undefined;
  const pragma = Sqlite.prototype.pragma;
  const spy = vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(function (
    this: SqliteConnection,
    source: string,
    options,
  ) {
    if (source === 'synchronous = FULL') writer = this;
    return pragma.call(this, source, options);
  } as SqliteConnection['pragma']);
  onTestFinished(() => spy.mockRestore());
  const w = await testWorld();
  return { ...w, writer: writer as unknown as SqliteConnection };
}
