import { type SQL, sql } from 'drizzle-orm';

/**
 * SQLite's full-text search (FTS5), for the repository of search alone. PostgreSQL's would stand
 * in for it with the same two functions.
 */

/** Words that a text has to have; of a phrase the words one after the other, else their beginnings. */
interface Words {
  text: string;
  phrase: boolean;
}

/**
 * The conditions of full text in the order of how well a text meets them, each without what meets
 * one before it: the whole title is this, it begins with this, the title has every word, the text
 * has. `text` must be words with single blanks between, without quotation marks.
 */
export function matchTiers(words: readonly Words[]): string[] {
  const joined = words.map(({ text }) => text).join(' ');
  const open = words.some(({ phrase }) => !phrase) ? ' *' : '';
  const all = words.map(({ text, phrase }) => `"${text}"${phrase ? '' : ' *'}`).join(' AND ');
  const whole = `(title : ^ "${joined} \u{e000}")`;
  const begins = `(title : ^ "${joined}"${open})`;
  const title = `(title : (${all}))`;
  return [
    whole,
    `${begins} NOT ${whole}`,
    `${title} NOT ${begins} NOT ${whole}`,
    `(${all}) NOT ${title}`,
  ];
}

/** The rows of `search_docs` that meet a condition, as a table to select from; read in the order of `id`. */
export const matchingDocs = (match: string): SQL =>
  sql`search_text(${match}) as hit cross join search_docs on search_docs.id = hit.rowid`;

/** The id of a row of `search_docs`, in a query whose tables drizzle does not know. */
export const docId = sql<number>`search_docs.id`;
/** What that row is of. */
export const docRef = sql<string>`search_docs.ref_id`;

/** Orders by the match's own order, which needs no sorting. */
export const inOrder: SQL = sql`hit.rowid`;

/** How many ids each kind has to itself, as the triggers give them out. */
const ROOM = 2 ** 44;

/** Bounds a match to a span of kinds, by their places from 0, so that the rest is never read. */
export const betweenKinds = (first: number, last: number): SQL =>
  sql`hit.rowid >= ${(first + 1) * ROOM} and hit.rowid < ${(last + 2) * ROOM}`;
