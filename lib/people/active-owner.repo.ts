import { sql } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { people } from '@/lib/db/tables';

const makers = alias(people, 'maker');

/** The condition that whoever a column names is an owner who can sign in. */
export const isActiveOwner = (column: SQLiteColumn) =>
  sql`exists (select 1 from ${people} ${sql.identifier('maker')} where ${makers.id} = ${column} and ${makers.role} = 'owner' and ${makers.deactivatedAt} is null)`;
