import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';

const require = createRequire(import.meta.url);

/**
 * better-sqlite3, in the version for this Node.js: 13 needs Node.js 22 or newer, and 12 aborts the
 * process there when it was built against Node.js 24.19 or newer (nodejs/node#65446). Their
 * interface is the same.
 */
export const Sqlite: typeof Database = require(
  Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3-node-api' : 'better-sqlite3',
);

/** An open database, as better-sqlite3 gives it. */
export type SqliteConnection = Database.Database;
