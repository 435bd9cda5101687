/**
 * What keeps a database from its work, whatever was asked of it: its disk is full, can't be
 * written, the database can't be opened, or somebody else holds it for too long.
 */
export type DatabaseFault = 'full' | 'unwritable' | 'unopened' | 'busy';

const FAULTS: [prefix: string, fault: DatabaseFault][] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'unwritable'],
  ['SQLITE_READONLY', 'unwritable'],
  ['SQLITE_CANTOPEN', 'unopened'],
  ['SQLITE_BUSY', 'busy'],
];

/** The fault behind an error, or null when it is another kind of error. */
export function databaseFault(error: unknown): DatabaseFault | null {
  // drizzle wraps the driver's error in one of its own.
  for (
    let e = error as { code?: unknown; cause?: unknown } | undefined | null;
    e;
    e = e.cause as typeof e
  ) {
    const { code } = e;
    if (typeof code !== 'string') continue;
    const known = FAULTS.find(([prefix]) => code.startsWith(prefix));
    if (known) return known[1];
  }
  return null;
}
