import { type AnyColumn, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/*
 * What dialects have short words of their own for, in the one form that all of them take.
 */

/** The earlier of two days; the other one when one is none. */
export const earlierDay = (
  one: AnyColumn | SQLWrapper,
  other: AnyColumn | SQLWrapper,
): SQL<string | null> =>
  sql<
    string | null
  >`(select min(day) from (select ${one} as day union all select ${other}) as days)`;

/** 1 for what is true, 0 for what is not, to be added up. */
export const asNumber = (condition: SQL): SQL<number> =>
  sql<number>`cast((${condition}) as integer)`;

/** How many rows of a group meet a condition. */
export const countWhere = (condition: SQL | undefined): SQL<number> =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

/** Orders by a column, those that have nothing in it first. */
export const emptyFirst = (column: AnyColumn): SQL => sql`${column} asc nulls first`;
