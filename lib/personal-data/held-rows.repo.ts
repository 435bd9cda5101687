import { eq, or, type SQL } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import type { Column, Table } from '@/lib/db/kit/dialect';

/** Rows of a table that are about somebody. */
export interface Held {
  /** What the export calls them. */
  name: string;
  table: Table;
  /** The columns that say whom a row is about; any of them will do. */
  of: readonly Column[];
  /** Which rows, where it is not those whose `of` is the person. */
  where?: (q: Query, personId: string) => SQL | undefined;
  /** What the export says of a row. Never what could sign somebody in; nothing when it says none. */
  shown: readonly Column[];
  /**
   * What becomes of the rows when the person is deleted: they go with the account; or later, since
   * they go in pieces or a history tells of it; or they stay, since they carry the team's work or
   * what others may do, and then say only the made-up name.
   */
  fate: 'go' | 'later' | 'stay';
}

/** The condition that a row is one of those. */
export function isAbout(q: Query, held: Held, personId: string): SQL | undefined {
  return held.where
    ? held.where(q, personId)
    : or(...held.of.map((column) => eq(column, personId)));
}
