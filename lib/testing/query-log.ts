import { onTestFinished, vi } from 'vitest';
import { Sqlite, type SqliteConnection } from '@/lib/db/sqlite';

/** Notes the SQL of every statement made while it is on. A statement kept for reuse is noted once. */
export function logQueries(): { taken: () => string[] } {
  const queries: string[] = [];
  const prepare = Sqlite.prototype.prepare;
  const spy = vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function (
    this: SqliteConnection,
    source: string,
  ) {
    queries.push(source);
    return prepare.call(this, source);
  } as never);
  onTestFinished(() => spy.mockRestore());
  return { taken: () => queries.splice(0) };
}

/** How SQLite would run a query, a line a step. */
export function queryPlan(sqlite: SqliteConnection, source: string): string[] {
  const parameters = (source.match(/\?/g) ?? []).map(() => null);
  const rows = sqlite.prepare(`explain query plan ${source}`).all(...parameters) as {
    detail: string;
  }[];
  return rows.map(({ detail }) => detail);
}
