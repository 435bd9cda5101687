import type { Query } from './connection';

const cache = new WeakMap<Query, Map<string, unknown>>();

/**
 * A query built and prepared once for each connection, then only run: for the few that every
 * tick needs, where building the SQL anew would cost more than running it.
 * @param name unique among all prepared queries
 */
export function prepared<Q extends Query, T>(
  q: Q,
  name: string,
  build: (q: Q) => { prepare(name?: string): T },
): T {
  const statements = cache.get(q) ?? new Map<string, unknown>();
  cache.set(q, statements);
  const statement = (statements.get(name) as T | undefined) ?? build(q).prepare(name);
  statements.set(name, statement);
  return statement;
}
