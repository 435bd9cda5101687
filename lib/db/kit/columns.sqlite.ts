import { integer, text } from 'drizzle-orm/sqlite-core';

export {
  getTableConfig,
  index,
  primaryKey,
  type SQLiteColumn as Column,
  type SQLiteTable as Table,
  sqliteTable as table,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/**
 * The column kit: every table is written in these words, so that a PostgreSQL kit of the
 * same names can stand in for this one. Text is ordered by its code points, days as text; a moment
 * is kept to the millisecond.
 */

/** A UUIDv7 primary key. The client may mint it, so that a repeated request is the same one. */
export const id = () => text().primaryKey();

/** A reference to another table's id. */
export const ref = () => text();

/** Unicode text. */
export const string = () => text();

/** One of a closed set of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  text({ enum: [...values] as unknown as [T[number], ...T[number][]] });

/** A whole number, of at most 31 bits. */
export const whole = () => integer();

/** A whole number of at most 53 bits. */
export const long = () => integer();

/** True or false. */
export const flag = () => integer({ mode: 'boolean' });

/** A moment, UTC, to the millisecond; a `Date` in the code. */
export const moment = () => integer({ mode: 'timestamp_ms' });

/** A calendar day without a time zone, `YYYY-MM-DD`. */
export const day = () => text();

/** A JSON document. */
export const json = <T>() => text({ mode: 'json' }).$type<T>();

/** `createdAt` and `updatedAt`, which every row has. The caller sets both from its clock. */
export const timestamps = () => ({
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
});
