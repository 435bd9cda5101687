import { type AnyColumn, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/*
 * What every dialect can say and each says differently. Conditions and values are put together of
 * these words and of drizzle's own; what is in no kit is the same SQL everywhere.
 */

/** What is at a place of a JSON document, as text, such as `after.status`; null for nothing and for JSON's null. */
export const jsonText = (document: AnyColumn, place: string): SQL<string | null> =>
  sql<string | null>`json_extract(${document}, ${path(place)})`;

/** The same of what is true or false. */
export const jsonFlag = (document: AnyColumn, place: string): SQL<boolean | null> =>
  sql<boolean | null>`json_extract(${document}, ${path(place)})`.mapWith(Boolean) as SQL<
    boolean | null
  >;

/** Whether anything is at a place of a JSON document, be it JSON's null. */
export const jsonHas = (document: AnyColumn, place: string): SQL =>
  sql`json_type(${document}, ${path(place)}) is not null`;

/** Whether a JSON document, as it is written, has a text anywhere: a first look that reads no JSON. */
export const jsonWritten = (document: AnyColumn, text: string | AnyColumn): SQL =>
  sql`instr(${document}, ${text}) > 0`;

/** Names of the code's own, never a person's words: they stand in the SQL as they are. */
function path(place: string): SQL {
  if (!/^\w+(\.\w+)*$/.test(place)) throw new Error(`${place} is no place in a document`);
  return sql.raw(`'$.${place}'`);
}

/** Whether a column holds a text, in whatever case, whatever wildcards are in it. */
export const contains = (column: AnyColumn, text: string): SQL =>
  sql`${column} like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;

/** The number of a moment's day in UTC, counted from 1970. */
export const dayNumber = (moment: AnyColumn): SQL<number> => sql<number>`${moment} / 86400000`;

/** A moment as a prepared statement takes it, where drizzle does not know the column. */
export const momentValue = (moment: Date | null): number | null => moment?.getTime() ?? null;

/** What is true or false, as a prepared statement takes it. */
export const flagValue = (flag: boolean): number => (flag ? 1 : 0);

/** A JSON document as a prepared statement takes it. */
export const jsonValue = (document: unknown): string | null =>
  document === null ? null : JSON.stringify(document);

/** A join whose left side is read first: for where the planner would begin at the large table. */
export const joinedInOrder = (left: SQLWrapper, right: SQLWrapper, on: SQL | undefined): SQL =>
  sql`${left} cross join ${right} on ${on}`;
